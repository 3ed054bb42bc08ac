"""Scales in doubt: shares of 1 where percent belongs, an index of 0 to 5 where 0 to 100 belongs; asked, never guessed."""

from collections.abc import Mapping

from ingest.baris.penampung import Penampung
from ingest.periksa.periksa import number
from ingest.temuan import Pertanyaan

APA_ADANYA, PECAHAN, SALAH = "apa_adanya", "pecahan", "salah"


def fractions(jawaban: Mapping[str, str]) -> frozenset[str]:
    """Indicators that the analyst has said are written as shares of 1."""
    return frozenset(k.partition(":")[2] for k, v in jawaban.items() if k.startswith("satuan:") and v == PECAHAN)


def doubtful_scales(tampung: Penampung, jawaban: Mapping[str, str]) -> list[Pertanyaan]:
    """A question for each indicator whose values all lie far below its scale and that has no answer yet."""
    ragu = tampung.ask("skala_meragukan")
    return [_question(b) for b in ragu if jawaban.get(f"satuan:{b['indikator']}") not in (APA_ADANYA, PECAHAN)]


def _question(b: dict[str, object]) -> Pertanyaan:
    besar = number(b["terbesar"])
    kalimat = f"{b['nama']} berskala 0–100, tetapi nilai terbesarnya {besar}. Bagaimana nilai di berkas ini ditulis?"
    pilihan = [(APA_ADANYA, f"sudah benar pada skala 0–100; {besar} memang {besar}")]
    if b["pecahan"]:
        kali = number(float(str(b["terbesar"])) * 100)
        pilihan.insert(0, (PECAHAN, f"bagian dari 1; {besar} berarti {kali} persen"))
    else:
        pilihan.append((SALAH, "berskala 0–5; indikatornya salah dipilih"))
    return Pertanyaan(f"satuan:{b['indikator']}", kalimat, tuple(pilihan))
