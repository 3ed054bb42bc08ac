"""Rules of the house about who may know whom, as functions: a file in, a sentence for each breach out."""

import ast

from tests.bantuan.berkas import Kode, imported, imported_modules

OWN = {"pages", "charts", "queries", "ingest", "sajian", "rakor", "store", "survei", "dashboard"}
MAY_IMPORT = {
    "store": set(),
    "charts": set(),
    "queries": {"store"},
    "survei": {"store"},
    "ingest": {"store", "survei"},
    "sajian": {"charts", "queries", "store"},
    "rakor": {"charts", "ingest", "sajian", "store"},
    "pages": {"charts", "queries", "ingest", "sajian", "rakor", "store", "survei"},
    "dashboard.py": {"pages", "queries", "sajian", "store"},
}
# The rooms of ingest in the order of the road; `.` is what all of them share, and what puts them together.
JALAN_INGEST = ("temuan", "kueri", "baca", "sel", "tabel", "daerah", "arti", "jawaban", "baris", "periksa", "hasil",
                "jalan", "terbit", "__main__")
# And those of ingest/jawaban.
JALAN_JAWABAN = ("berkas", "kode", "bersih", "skor", "gelombang", "perintah")
# The rooms of store from the ground up.
JALAN_STORE = ("dasar", "danau", "ekspor", "penulisan", "pembukuan", "pangkalan", "akses", "penjagaan", "__main__")
# Folders that only their owner opens files of.
ROOM_FOLDERS = {"pages", "charts", "queries", "ingest", "sajian", "rakor", "store", "survei", "data"}
OWNER = {"data": "store"}
# What changes the store, and the modules that hold it.
WRITERS = {
    "publish", "withdraw", "restore", "remember_spelling", "save_mapping", "save_paparan", "remove_paparan",
    "save_wave", "withdraw_wave", "restore_wave", "note_access", "use_login", "end_login", "roles_seen",
    "simpanan", "ingatan", "tindakan", "tindakan_gelombang", "tulis",
}


def streamlit_only_at_the_top(kode: Kode) -> list[str]:
    """Streamlit is imported by dashboard.py and pages/ alone."""
    if kode.package in {"dashboard.py", "pages"}:
        return []
    return [kode.at(node, "mengimpor streamlit") for name, node in imported(kode) if name == "streamlit"]


def plotly_in_one_place(kode: Kode) -> list[str]:
    """A figure is a plain dict: plotly's own objects are met only where Streamlit wants to see one."""
    if kode.package not in OWN | {"dashboard.py"} or kode.path == "pages/bersama/gambar/gambar_siap.py":
        return []
    return [kode.at(node, "mengimpor plotly") for name, node in imported(kode) if name == "plotly"]


def arrows_point_down(kode: Kode) -> list[str]:
    """pages -> all; rakor -> sajian, charts, ingest, store; sajian -> charts, queries, store; queries, ingest -> store."""
    allowed = MAY_IMPORT.get(kode.package, OWN) | {kode.package.removesuffix(".py")}
    return [
        kode.at(node, f"{kode.package} tidak boleh mengimpor {name}")
        for name, node in imported(kode)
        if name in OWN and name not in allowed
    ]


def rooms_point_one_way(kode: Kode) -> list[str]:
    """Inside a layer: charts/kalimat stands on the ground, charts/dasar on it; ingest and store go along their roads;
    a page knows no other page.

    And the figures that pages share know no page and nothing else that pages share.
    """
    here = kode.path.removesuffix(".py").split("/")
    if here[:3] == ["pages", "bersama", "gambar"]:
        return [kode.at(node, f"gambar tidak boleh mengimpor {name}") for name, node in imported_modules(kode)
                if name.startswith("pages.") and not name.startswith("pages.bersama.gambar")]
    if here[0] == "charts" and here[1] == "kalimat":
        return [kode.at(node, f"kalimat tidak boleh mengimpor {name}") for name, node in imported_modules(kode)
                if name.split(".")[0] == "charts" and not name.startswith("charts.kalimat")]
    if here[:2] == ["charts", "dasar"]:
        return [kode.at(node, f"dasar tidak boleh mengimpor {name}") for name, node in imported_modules(kode)
                if name.split(".")[0] == "charts" and not name.startswith(("charts.dasar", "charts.kalimat"))]
    if here[0] == "ingest":
        return [kode.at(node, f"{kode.path} mendahului {name}") for name, node in imported_modules(kode)
                if name.startswith("ingest.") and _later(name.split("."), here)]
    if here[0] == "store" and here[1] != "__init__":
        return [kode.at(node, f"{kode.path} berada di bawah {name}") for name, node in imported_modules(kode)
                if name.startswith("store.") and _place(JALAN_STORE, name.split(".")[1:]) > _place(JALAN_STORE, here[1:])]
    if here[0] == "pages":
        return [kode.at(node, f"pages/{here[1]} tidak boleh mengimpor {name}") for name, node in imported_modules(kode)
                if name.startswith("pages.") and name.split(".")[1] not in {"bersama", here[1]}]
    return []


def _later(name: list[str], here: list[str]) -> bool:
    """Whether a module stands further along the road of ingest, or of one of its rooms, than the one that asks for it."""
    if name[1] == here[1] == "jawaban":
        return _place(JALAN_JAWABAN, name[2:]) > _place(JALAN_JAWABAN, here[2:])
    return _place(JALAN_INGEST, name[1:]) > _place(JALAN_INGEST, here[1:])


def _place(road: tuple[str, ...], name: list[str]) -> int:
    return road.index(name[0]) if name and name[0] in road else -1


def own_files_only(kode: Kode) -> list[str]:
    """No path to a file in another room's folder: a hidden arrow that imports do not show."""
    if kode.package not in OWN | {"dashboard.py"}:
        return []
    parts = [node.right for node in kode.nodes if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)]
    return [
        kode.at(node, f"membuka berkas di folder {room}")
        for node in parts
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        and (room := node.value.split("/")[0]) in ROOM_FOLDERS and OWNER.get(room, room) != kode.package
    ]


def written_through_the_door(kode: Kode) -> list[str]:
    """Pages, charts of a view and paparan change the store only through ingest, where every write asks who it is."""
    if kode.package not in {"pages", "sajian", "rakor", "dashboard.py"}:
        return []
    named = [n for n in kode.nodes if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("store")]
    found: list[tuple[str, ast.AST]] = [(alias.name, node) for node in named for alias in node.names]
    found += [
        (node.attr, node) for node in kode.nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "store"
    ]
    return [kode.at(node, f"memakai store.{name} langsung") for name, node in found if name in WRITERS]


def no_page_at_the_top(kode: Kode) -> list[str]:
    """No .py directly in pages/: Streamlit would serve it on its own, past dashboard.py."""
    parts = kode.path.split("/")
    direct = parts[0] == "pages" and len(parts) == 2
    return [f"{kode.path}: berada langsung di pages/"] if direct else []
