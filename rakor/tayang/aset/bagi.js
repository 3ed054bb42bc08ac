// A handout on paper: three slides a page, beside each what the presenter says of it, or lines to write on.
const SALINDIA_SEHALAMAN = 3, LEBAR_MINI = 430;
// Pixels of the letters of notes; a sixteenth of the room stays free, as paper may break lines otherwise than the screen.
const HURUF_KATA = { terbesar: 11.5, terkecil: 7, langkah: 0.5 };
const RUANG_KATA = 0.72, RUANG_LANJUTAN = 0.94;

function startHandout() {
  return startPrint().then(() => {
    const ukuran = el('style', '', '@page { size: A4; margin: 12mm 12mm 10mm; }');
    document.head.append(ukuran);
    const semua = [...panggung.children], isi = SALINDIA.map((s, i) => [s, semua[i]]).filter(([s]) => s.jenis !== 'sampul');
    document.body.classList.add('bagi');
    const tempat = handoutPage([]);
    panggung.replaceChildren(tempat);
    const baris = isi.flatMap(([s, bagian]) => handoutRows(s, bagian, tempat));
    panggung.replaceChildren();
    for (let i = 0; i < baris.length; i += SALINDIA_SEHALAMAN) panggung.append(handoutPage(baris.slice(i, i + SALINDIA_SEHALAMAN)));
    document.body.dataset.siap = 'bagi';
  });
}

function handoutPage(baris) {
  const halaman = el('div', 'halaman');
  halaman.append(el('p', 'judul', ISI.judul), ...baris);
  return halaman;
}

function handoutRows(s, bagian, tempat) {
  // The row of a slide, then as many as its notes still need.
  const mini = el('div', 'mini'), hasil = [];
  bagian.style.transform = `scale(${LEBAR_MINI / 960})`;
  mini.append(bagian);
  let sisa = handoutRow(tempat, hasil, mini, s.penyaji, RUANG_KATA);
  while (sisa) sisa = handoutRow(tempat, hasil, el('p', 'lanjutan', `Lanjutan catatan: ${s.judul}`), sisa, RUANG_LANJUTAN);
  return hasil;
}

function handoutRow(tempat, hasil, kiri, teks, bagianRuang) {
  const baris = el('div', 'baris'), kata = el('div', 'kata'), p = el('p', '', teks);
  if (teks) kata.append(p);
  if (bagianRuang === RUANG_KATA) kata.append(el('div', 'garis'));
  baris.append(kiri, kata);
  tempat.append(baris);
  hasil.push(baris);
  return teks ? fitWords(p, kata.clientHeight * bagianRuang) : '';
}

function fitWords(p, ruang) {
  // Smaller letters until it fits; of what does not fit in the smallest, the rest is given back.
  const muat = () => p.offsetHeight <= ruang;
  for (let huruf = HURUF_KATA.terbesar; huruf >= HURUF_KATA.terkecil; huruf -= HURUF_KATA.langkah) {
    p.style.fontSize = `${huruf}px`;
    if (muat()) return '';
  }
  const kata = p.textContent.split(/(?<=\s)(?=\S)/);
  let bawah = 1, atas = kata.length - 1;
  while (bawah < atas) {
    const tengah = Math.ceil((bawah + atas) / 2);
    p.textContent = kata.slice(0, tengah).join('');
    if (muat()) bawah = tengah; else atas = tengah - 1;
  }
  p.textContent = kata.slice(0, bawah).join('').trimEnd();
  return kata.slice(bawah).join('');
}
