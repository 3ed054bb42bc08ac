"""What a browser page loads: requests and bytes on the wire, its socket included."""

from typing import Any

from playwright.sync_api import Page


class LaluLintas:
    """Counts from now on what this page asks for and gets; bytes as they come over the line, compressed."""

    def __init__(self, page: Page) -> None:
        self.permintaan, self.bita = 0, 0
        jaringan = page.context.new_cdp_session(page)
        jaringan.on("Network.requestWillBeSent", self.on_request)
        jaringan.on("Network.loadingFinished", self.on_end)
        jaringan.on("Network.webSocketFrameReceived", self.on_frame)
        jaringan.send("Network.enable")

    def on_request(self, isi: dict[str, Any]) -> None:
        """A request leaves; what is written in the page itself is none."""
        self.permintaan += not isi["request"]["url"].startswith(("data:", "blob:"))

    def on_end(self, isi: dict[str, Any]) -> None:
        """An answer is there."""
        self.bita += int(isi["encodedDataLength"])

    def on_frame(self, isi: dict[str, Any]) -> None:
        """A message of the socket; binary ones are told in base64."""
        bingkai = isi["response"]
        panjang = len(bingkai["payloadData"])
        self.bita += panjang * 3 // 4 if bingkai["opcode"] == 2 else panjang
