"""Which sessions may send files: those whose person may write. A file of anybody else is refused before its first byte."""

import threading
from collections import OrderedDict

# Sessions remembered: more than ever sit at the dashboard at once, who may write.
MAKS_SESI = 2_000


class Pengunggah:
    """Sessions by Streamlit's name for them, the ones allowed longest ago forgotten first."""

    def __init__(self, maks: int = MAKS_SESI) -> None:
        self._maks = maks
        self._boleh: OrderedDict[str, str] = OrderedDict()
        self._kunci = threading.Lock()

    def note(self, sesi: str, boleh: bool, orang: str = "") -> None:
        """What a session may do from now on. `orang`: whose it is, '' where that is not known."""
        with self._kunci:
            self._boleh.pop(sesi, None)
            if boleh:
                self._boleh[sesi] = orang
                while len(self._boleh) > self._maks:
                    self._boleh.popitem(last=False)

    def may(self, sesi: str) -> bool:
        """Whether this session may send files."""
        with self._kunci:
            return sesi in self._boleh

    def of_same_person(self, sesi: str) -> frozenset[str]:
        """The sessions of whoever sits at this one, it too."""
        with self._kunci:
            orang = self._boleh.get(sesi, "")
            return frozenset({sesi, *(s for s, o in self._boleh.items() if orang and o == orang)})


PENGUNGGAH = Pengunggah()
