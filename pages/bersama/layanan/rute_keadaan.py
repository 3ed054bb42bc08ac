"""What a machine asks of the server: does it live, has it figures to show, and how much it does. Nothing is worked out for it."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pages.bersama.layanan.hitungan import HITUNGAN
from pages.bersama.layanan.siaga import KESIAPAN

HIDUP, SIAP, BELUM = "hidup", "siap", "belum siap: {sebab}"
# The dashboard goes on, but whoever tends it should look.
SIMPANAN = "siap; simpanan perlu diperiksa ({jenis})"
SEGAR = {"Cache-Control": "no-store"}
UKURAN = "application/openmetrics-text; version=1.0.0; charset=utf-8"


def routes() -> list[Route]:
    """`/hidup` (the process answers), `/siap` (200 with figures to show, else 503), `/ukuran` (OpenMetrics)."""
    return [Route("/hidup", _alive), Route("/siap", _ready), Route("/ukuran", _figures)]


async def _alive(_: Request) -> Response:
    return PlainTextResponse(HIDUP, headers=SEGAR)


async def _ready(_: Request) -> Response:
    if KESIAPAN.sebab:
        return PlainTextResponse(BELUM.format(sebab=KESIAPAN.sebab), 503, SEGAR)
    simpanan = KESIAPAN.simpanan
    return PlainTextResponse(SIAP if simpanan.sehat else SIMPANAN.format(jenis=simpanan.jenis), headers=SEGAR)


async def _figures(_: Request) -> Response:
    return Response(figures(), media_type=UKURAN, headers=SEGAR)


def figures() -> str:
    """Counts of this process in the OpenMetrics text format, a family after the other."""
    baris = [
        *_family("dasbor_siap", "gauge", "1 bila data siap ditampilkan.", {"": int(not KESIAPAN.sebab)}),
        *_family("dasbor_simpanan_sehat", "gauge", "1 bila simpanan unggahan utuh.", {"": int(KESIAPAN.simpanan.sehat)}),
        *_family("dasbor_layar", "gauge", "Layar dasbor yang terbuka.", {"": HITUNGAN.layar()}),
        *_family("dasbor_unggahan_bytes", "gauge", "Berkas unggahan yang dipegang di memori.",
                 {"": HITUNGAN.unggahan()}, "bytes"),
        *_family("dasbor_terlambat_seconds", "gauge", "Paling lama peladen terlambat menjawab dalam semenit terakhir.",
                 {"": round(HITUNGAN.terlambat, 4)}, "seconds"),
        *_family("dasbor_dijawab", "counter", "Permintaan yang dijawab.", HITUNGAN.dijawab, label="status"),
        *_family("dasbor_ditolak", "counter", "Permintaan yang ditolak.", HITUNGAN.ditolak, label="sebab"),
    ]
    return "\n".join([*baris, "# EOF", ""])


def _family(
    nama: str, jenis: str, guna: str, nilai: dict[str, int] | dict[str, float], satuan: str = "", label: str = "",
) -> list[str]:
    kepala = [f"# TYPE {nama} {jenis}", *([f"# UNIT {nama} {satuan}"] if satuan else []), f"# HELP {nama} {guna}"]
    akhiran = "_total" if jenis == "counter" else ""
    tanda = {k: f'{{{label}="{k}"}}' if label else "" for k in nilai}
    return [*kepala, *(f"{nama}{akhiran}{tanda[k]} {v}" for k, v in sorted(nilai.items()))]
