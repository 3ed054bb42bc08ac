"""Proposes what each column means, from its header and its first cells; what stays unclear is left to a person."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ingest.arti.himpunan import Himpunan
from ingest.arti.kamus import ORANG, RINGKASAN, Arti, Kamus
from ingest.arti.pemetaan import ABAIKAN, PERAN_UKURAN, PRIBADI, Pemetaan, PetaKolom
from ingest.arti.rujukan import Rujukan
from ingest.arti.satu_peran import KODE, PEMBEDA, refuse_lost_regions, single_roles
from ingest.arti.tebak import HAMPIR_SEMUA, SEBAGIAN, Isi, corrected_role, guess_role, names_region
from ingest.arti.tercapai import ask_rate, is_rate, reached, without_rates
from ingest.arti.ukuran import normal, without_foreign_grades
from ingest.arti.usulan import Contoh, Usulan
from ingest.baca.grid import Cell
from ingest.sel.kata_judul import tokens
from ingest.tabel.tabel_grid import BAGIAN
from ingest.temuan import Pertanyaan, Temuan

# Words that only group the rows below them.
KELOMPOK = frozenset(
    tokens("kabupaten kota kab provinsi prov pemerintah daerah wilayah pemda se dan i ii iii iv v a b c d 1 2 3 4")
)


# What KoboToolbox, ODK, Google Forms, Microsoft Forms, SurveyMonkey and LimeSurvey write beside every answer.
TANDA_SURVEI = frozenset({
    "submission time", "uuid", "instanceid", "meta instanceid", "submissiondate", "stempel waktu", "cap waktu", "timestamp",
    "respondent id", "collector id", "start time", "completion time", "waktu mulai", "waktu penyelesaian", "submitdate",
    "lastpage", "startlanguage", "response id", "date submitted", "interviewtime",
})
MENTAH = Temuan(
    None, "", "", "berkas ini jawaban mentah survei: satu baris satu responden, bukan satu daerah",
    "hitung dahulu nilainya di halaman Survei, lalu lanjutkan dari sana",
)
PERAN_DAERAH = (*KODE, "wilayah", "provinsi")


def propose(contoh: Contoh, pribadi: Collection[int] = (), jawaban: Mapping[str, str] | None = None) -> Usulan:
    """A mapping for every column; `pribadi` are columns of personal data, `jawaban` answers to earlier questions."""
    jawaban = jawaban or {}
    arti = [Arti(PRIBADI) if i in pribadi else _meaning(contoh, i) for i in range(len(contoh.judul))]
    arti = _sections(arti, contoh, jawaban)
    arti = _summaries(arti, contoh.rujukan)
    arti = single_roles(without_rates(_figures_only(arti, contoh), contoh.judul), contoh)
    kolom = tuple(PetaKolom(j, a.peran, dict(a.tetap)) for j, a in zip(contoh.judul, arti))
    usul = Usulan(Pemetaan(contoh.himpunan.himpunan, kolom))
    _choose_value(usul, contoh, jawaban)
    usul.pemetaan = normal(usul.pemetaan, contoh.himpunan)
    ask_rate(usul, contoh, jawaban)
    refuse_lost_regions(usul, contoh)
    _ask_twins(usul, jawaban)
    _ask_sections(usul, contoh)
    _ask_section(usul, contoh, jawaban or {})
    _warn_ignored(usul, contoh)
    return usul


def _figures_only(arti: list[Arti], contoh: Contoh) -> list[Arti]:
    """Words under "Hasil" beside figures, and "Ukuran" beside their indicator, say something about them and no more."""
    if any(a.peran == "indikator" for a in arti):
        arti = [Arti(ABAIKAN) if a.peran == "rincian" and _role_of(contoh, i) == "indikator" else a for i, a in enumerate(arti)]
    if not any(a.peran == "nilai" and contoh.column(i).angka for i, a in enumerate(arti)):
        return arti
    kata = [i for i, a in enumerate(arti) if a.peran == "nilai" and contoh.column(i).berisi and not contoh.column(i).angka]
    return [Arti(ABAIKAN) if i in kata and contoh.column(i).predikat < SEBAGIAN else a for i, a in enumerate(arti)]


def _role_of(contoh: Contoh, letak: int) -> str:
    """The role that a header alone names, '' for none."""
    arti = contoh.kamus.read(contoh.judul[letak])
    return arti.peran if arti is not None else ""


def roles(judul: Sequence[str], kamus: Kamus) -> set[str]:
    """Roles that headers alone name in a dictionary."""
    return {a.peran for j in judul if (a := kamus.read(j)) is not None}


def named_indicators(judul: Sequence[str], baris: Sequence[Sequence[Cell]], kamus: Kamus) -> set[str]:
    """Indicators that headers name, or the cells of a column of indicators, whatever the dataset."""
    arti = [kamus.read(j) for j in judul]
    temu = {a.indikator for a in arti if a is not None and a.indikator and a.peran not in (ABAIKAN, RINGKASAN)}
    for i, a in enumerate(arti):
        if a is not None and a.peran == "indikator":
            temu |= {h[0] for b in baris if (h := kamus.indicator(b[i])) is not None}
    return temu


def has_unnamed_values(judul: Sequence[str], kamus: Kamus) -> bool:
    """Whether a column of values names no indicator and no column names it row by row."""
    arti = [a for j in judul if (a := kamus.read(j)) is not None]
    return any(a.peran == "nilai" and not a.indikator for a in arti) and not any(a.peran == "indikator" for a in arti)


def _meaning(contoh: Contoh, letak: int) -> Arti:
    isi = contoh.column(letak)
    arti = contoh.kamus.read(contoh.judul[letak])
    if contoh.judul[letak] == BAGIAN:
        peran = guess_role(isi)
        # The heading over several regions is their province.
        return Arti("provinsi" if peran == "wilayah" else peran or BAGIAN)
    if arti is None:
        return reached(contoh, letak) or _region_header(contoh, letak, isi) or Arti(_guessed(isi, contoh.himpunan))
    if arti.peran == ORANG:
        return Arti("wilayah" if isi.daerah >= HAMPIR_SEMUA else "rincian")
    rinci = not contoh.himpunan.berangka and arti.peran in contoh.himpunan.kolom_berkas
    peran = arti.peran if rinci and arti.peran != "sumber_id" else corrected_role(arti.peran, isi)
    return Arti(_known_role(peran, contoh.himpunan), arti.tetap if peran == arti.peran or peran in PERAN_UKURAN else {})


def _guessed(isi: Isi, himpunan: Himpunan) -> str:
    """What the cells tell, if the dataset has a place for it: a guess must not be what a file is refused for."""
    peran = guess_role(isi)
    return peran if peran == "wilayah" or peran in himpunan.kolom else ABAIKAN


def _region_header(contoh: Contoh, letak: int, isi: Isi) -> Arti | None:
    """A header that names a region over numbers: the regions stand side by side."""
    judul = contoh.judul[letak]
    if isi.angka < HAMPIR_SEMUA or not contoh.himpunan.berangka or not names_region(judul, contoh.rujukan):
        return None
    return Arti("nilai", {"wilayah": judul})


def _sections(arti: list[Arti], contoh: Contoh, jawaban: Mapping[str, str]) -> list[Arti]:
    """Headings that name neither region, time nor indicator: left out when they only group, else as answered."""
    hasil = []
    for i, a in enumerate(arti):
        if a.peran == BAGIAN:
            hanya = all(set(tokens(s)) <= KELOMPOK or len(s) < 3 for s in contoh.column(i).berisi)
            a = Arti(jawaban.get(BAGIAN, "") if jawaban.get(BAGIAN) in ("rincian", ABAIKAN) else ABAIKAN if hanya else BAGIAN)
        hasil.append(a)
    return hasil


def _ask_sections(usul: Usulan, contoh: Contoh) -> None:
    for i in usul.pemetaan.places(BAGIAN):
        contoh_isi = "; ".join(dict.fromkeys(contoh.column(i).berisi))[:80]
        pilihan = ((ABAIKAN, "hanya pengelompokan; tidak disimpan"), ("rincian", "rincian, misalnya unit kerja"))
        usul.tanya.append(Pertanyaan(BAGIAN, f"Apa arti judul bagian di dalam tabel? Contoh: {contoh_isi}", pilihan))
        kolom = list(usul.pemetaan.kolom)
        kolom[i] = PetaKolom(kolom[i].judul)
        usul.pemetaan = replace(usul.pemetaan, kolom=tuple(kolom))


def _ask_section(usul: Usulan, contoh: Contoh, jawaban: Mapping[str, str]) -> None:
    """Lone texts between rows may name parts or nothing at all ("lanjutan"); where parts are not needed, ask."""
    peta = usul.pemetaan
    letak = [i for i in peta.places("rincian") if peta.kolom[i].judul == BAGIAN]
    if not letak or "rincian" in contoh.himpunan.wajib:
        return
    if jawaban.get(BAGIAN) == ABAIKAN:
        kolom = tuple(PetaKolom(k.judul) if i in letak else k for i, k in enumerate(peta.kolom))
        usul.pemetaan = replace(peta, kolom=kolom)
    elif jawaban.get(BAGIAN) != "rincian":
        teks = next(iter(contoh.column(letak[0]).berisi), "")
        kalimat = f"Di antara baris ada teks '{teks}'. Apakah teks itu rincian bagi baris di bawahnya?"
        pilihan = (("rincian", "ya, nama bagian atau unit"), (ABAIKAN, "bukan; abaikan teksnya"))
        usul.tanya.append(Pertanyaan(BAGIAN, kalimat, pilihan))


def _known_role(peran: str, himpunan: Himpunan) -> str:
    """A role the dataset has no place for is ignored, except those that say where and when."""
    letak = ("kode_wilayah", "kode_bps", "wilayah", "provinsi", "tahun", "periode", RINGKASAN, PRIBADI)
    return peran if peran in letak or peran in himpunan.kolom_berkas else ABAIKAN


def _summaries(arti: list[Arti], rujukan: Rujukan) -> list[Arti]:
    """A column "Total" is the parent when at least two of its parts stand beside it, else it is left out."""
    hasil: list[Arti] = []
    for a in arti:
        if a.peran == RINGKASAN:
            bagian = [b for b in arti if b.peran == "nilai" and b.indikator and _is_part(b, a.indikator, rujukan)]
            a = Arti("nilai", a.tetap) if len(bagian) > 1 else Arti(ABAIKAN)
        hasil.append(a)
    return hasil


def _is_part(arti: Arti, induk: str, rujukan: Rujukan) -> bool:
    sendiri = rujukan.indikator[arti.indikator]["induk"] == induk
    return sendiri or (arti.indikator == induk and "rincian" in arti.tetap)


def _choose_value(usul: Usulan, contoh: Contoh, jawaban: Mapping[str, str]) -> None:
    """Without a column of values: the answer, else a question over the columns of numbers."""
    peta = usul.pemetaan = without_foreign_grades(usul.pemetaan, contoh)
    if not contoh.himpunan.berangka or peta.places("nilai", "predikat"):
        return
    calon = [i for i in peta.places(ABAIKAN) if contoh.column(i).angka >= HAMPIR_SEMUA and not _meant_otherwise(contoh, i)]
    dijawab = [i for i in calon if peta.kolom[i].judul == jawaban.get("kolom_nilai")]
    if dijawab:
        kolom = list(peta.kolom)
        kolom[dijawab[0]] = replace(kolom[dijawab[0]], peran="nilai")
        usul.pemetaan = replace(peta, kolom=tuple(kolom))
    elif raw_answers(contoh.judul):
        usul.galat.append(MENTAH)
    elif calon:
        pilihan = tuple((peta.kolom[i].judul, peta.kolom[i].judul) for i in calon)
        usul.tanya.append(Pertanyaan("kolom_nilai", f"Kolom mana yang memuat nilai {contoh.himpunan.nama}?", pilihan))
    else:
        cara = "beri judul Nilai pada kolom angkanya, atau petakan kolomnya"
        usul.galat.append(Temuan(None, "", " | ".join(contoh.judul), "tidak ada kolom nilai", cara))


def raw_answers(judul: Sequence[str]) -> bool:
    """Whether headers are those that survey tools write beside every single answer."""
    kata = {" ".join(tokens(j)) for j in judul}
    return bool(kata & TANDA_SURVEI) or kata >= {"start", "end"}


def _meant_otherwise(contoh: Contoh, letak: int) -> bool:
    """Whether a header plainly says that its numbers are no values: a rank, a running number."""
    arti = contoh.kamus.read(contoh.judul[letak])
    return arti is not None and arti.peran == ABAIKAN


def _ask_twins(usul: Usulan, jawaban: Mapping[str, str]) -> None:
    """Two columns that would fill the same place: the answer decides, else ask."""
    kolom = list(usul.pemetaan.kolom)
    tempat: dict[tuple[object, ...], list[int]] = {}
    for i, k in enumerate(kolom):
        if k.peran in PERAN_UKURAN:
            tempat.setdefault((k.peran, k.kelompok), []).append(i)
        elif k.peran in PEMBEDA:
            tempat.setdefault((k.peran,), []).append(i)
    for letak in (x for x in tempat.values() if len(x) > 1):
        kunci = f"kembar:{'|'.join(kolom[i].judul for i in letak)}"
        pilih = jawaban.get(kunci, "")
        if pilih in (str(i + 1) for i in letak):
            for i in letak:
                kolom[i] = kolom[i] if str(i + 1) == pilih else PetaKolom(kolom[i].judul)
            continue
        pilihan = tuple((str(i + 1), f"kolom ke-{i + 1}: {kolom[i].judul}") for i in letak)
        usul.tanya.append(Pertanyaan(kunci, "Beberapa kolom berarti sama; mana yang dipakai?", pilihan))
    usul.pemetaan = replace(usul.pemetaan, kolom=tuple(kolom))


def _warn_ignored(usul: Usulan, contoh: Contoh) -> None:
    for i, k in enumerate(usul.pemetaan.kolom):
        arti = contoh.kamus.read(k.judul)
        # Of several columns that name the region one is enough.
        disengaja = arti is not None and (arti.peran in PERAN_DAERAH or
                                          (arti.peran == ABAIKAN and contoh.column(i).angka < HAMPIR_SEMUA))
        nomor = arti is not None and arti.peran == ABAIKAN and i == 0
        if k.peran == ABAIKAN and k.judul != BAGIAN and contoh.column(i).berisi and not disengaja and not nomor:
            sebab = "kolom ini tidak dikenali dan tidak ikut diterbitkan"
            if arti is not None and is_rate(arti, k.judul):
                sebab = "persentase terhadap target, bukan angkanya; tidak ikut diterbitkan"
            usul.peringatan.append(Temuan(None, k.judul, "", sebab, "petakan kolomnya bila memang memuat angka yang dipakai"))
