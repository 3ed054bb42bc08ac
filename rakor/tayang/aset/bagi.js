// A handout on paper: three slides a page, beside each what the presenter says of it, or lines to write on.
const SALINDIA_SEHALAMAN = 3, LEBAR_MINI = 430;

function startHandout() {
  return startPrint().then(() => {
    const ukuran = el('style', '', '@page { size: A4; margin: 12mm 12mm 10mm; }');
    document.head.append(ukuran);
    const semua = [...panggung.children], isi = SALINDIA.map((s, i) => [s, semua[i]]).filter(([s]) => s.jenis !== 'sampul');
    document.body.classList.add('bagi');
    panggung.replaceChildren();
    for (let i = 0; i < isi.length; i += SALINDIA_SEHALAMAN) panggung.append(handoutPage(isi.slice(i, i + SALINDIA_SEHALAMAN)));
    document.body.dataset.siap = 'bagi';
  });
}

function handoutPage(isi) {
  const halaman = el('div', 'halaman');
  halaman.append(el('p', 'judul', ISI.judul));
  isi.forEach(([s, bagian]) => {
    const baris = el('div', 'baris'), mini = el('div', 'mini'), kata = el('div', 'kata');
    bagian.style.transform = `scale(${LEBAR_MINI / 960})`;
    mini.append(bagian);
    if (s.penyaji) kata.append(el('p', '', s.penyaji));
    kata.append(el('div', 'garis'));
    baris.append(mini, kata);
    halaman.append(baris);
  });
  return halaman;
}
