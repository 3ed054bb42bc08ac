"""The address for participants as a QR code: its squares, row by row."""

import segno


def squares(alamat: str) -> list[str]:
    """Rows of '1' (dark) and '0', without the quiet zone; 15% of them may be covered or unreadable."""
    return ["".join(map(str, baris)) for baris in segno.make_qr(alamat, error="m").matrix]
