// The second screen: this slide small, the next title, what the presenter wants to say, the clock.
const JEDA_TANYA = 1000;
const diikuti = { urut: 0, sisa: 0, menit: 0, jalan: false, hitam: false, pada: Date.now() };
let ukuranCatatan = 22;

function buildNotes() {
  document.body.classList.add('catatan');
  const papan = el('div', 'papan');
  papan.innerHTML = '<div class="kini"><div class="jendela"></div><p class="berikut"></p></div>'
    + '<div class="kata"><div class="jam"><span class="pukul"></span><span class="sisa"></span></div>'
    + '<p class="keadaan" role="status"></p><div class="isi" tabindex="0"></div></div>';
  document.body.append(papan);
  papan.querySelector('.jendela').append(panggung);
  const huruf = el('div', 'huruf');
  huruf.append(button('', 'A−', 'Huruf lebih kecil', () => letters(-2)), button('', 'A+', 'Huruf lebih besar', () => letters(2)));
  papan.querySelector('.jam').append(huruf);
  dalamBingkai = () => { const j = document.querySelector('.jendela'); return [j.clientWidth, j.clientHeight]; };
}

function letters(geser) {
  ukuranCatatan = clamp(ukuranCatatan + geser, 14, 44);
  document.querySelector('.papan .isi').style.fontSize = `${ukuranCatatan}px`;
}

function follow(pesan) {
  if (pesan.jenis !== 'posisi' || !(pesan.urut > diikuti.urut)) return;
  Object.assign(diikuti, pesan, { pada: Date.now() });
  status('');
  if (pesan.i !== keadaan.i) show(pesan.i); else changed();
}

function paintNotes() {
  const s = SALINDIA[keadaan.i], nanti = SALINDIA[keadaan.i + 1];
  const isi = document.querySelector('.papan .isi');
  isi.replaceChildren();
  isi.append(el('p', s.penyaji ? 'penyaji' : 'tanpa', s.penyaji || 'Tidak ada catatan penyaji untuk salindia ini.'));
  if (s.rujukan.length) isi.append(el('h3', '', 'Sumber angka'), references(s.rujukan));
  document.querySelector('.berikut').textContent = nanti ? `Berikutnya: ${nanti.judul}` : 'Ini salindia terakhir.';
  document.body.classList.toggle('gelap', diikuti.hitam);
}

function references(rujukan) {
  const daftar = el('ul', 'rujukan');
  rujukan.forEach((r) => {
    const butir = el('li', '', r.teks);
    if (r.url) {
      const tautan = el('a', '', r.url);
      tautan.href = r.url;
      tautan.target = '_blank';
      tautan.rel = 'noopener noreferrer';
      butir.append(el('br'), tautan);
    }
    daftar.append(butir);
  });
  return daftar;
}

function paintClock() {
  const lalu = diikuti.jalan ? (Date.now() - diikuti.pada) / 1000 : 0;
  const sisa = diikuti.menit ? diikuti.sisa - lalu : diikuti.sisa + lalu;
  const unsur = document.querySelector('.papan .sisa');
  unsur.textContent = timeText(sisa, diikuti.jalan, diikuti.menit);
  unsur.classList.toggle('habis', isLate(sisa, diikuti.menit));
  document.querySelector('.papan .pukul').textContent = clockText(new Date());
}

function status(teks) {
  document.querySelector('.papan .keadaan').textContent = teks;
}

function poll() {
  askPosition((isi) => {
    status(isi.urut || diikuti.urut ? '' : 'Presentasi belum dimulai; layar ini menyusul begitu penyaji membukanya.');
    if (isi.urut) follow({ jenis: 'posisi', ...isi });
  }, (kode) => {
    status(kode === 404
      ? 'Presentasi ini tidak dikenal peladen (mungkin peladen dimulai ulang). Buka ulang layar catatan dari layar penyaji.'
      : 'Peladen tidak menjawab; layar ini hanya mengikuti bila penyaji memakai komputer yang sama.');
  });
  setTimeout(poll, JEDA_TANYA);
}

function notesKey(e) {
  if (e.ctrlKey || e.metaKey || e.altKey || !AKSI[e.key] || ['f', 'k', 'n', 'o', 'g', 's', 'p', '?'].includes(e.key)) return;
  e.preventDefault();
  tell({ jenis: 'tombol', kunci: e.key });
}
