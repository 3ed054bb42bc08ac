// Keys, clickers, fingers, the bar of buttons, and what lies over the slides.
// What a key does, how it is written, and where it may be missing the action that tells so.
const TOMBOL = [
  ['Berikutnya', '→ ↓ Spasi PageDown Enter'], ['Sebelumnya', '← ↑ PageUp Backspace'],
  ['Pertama, terakhir', 'Home, End'], ['Langsung ke salindia', 'ketik nomornya, lalu Enter'],
  ['Layar penuh', 'F'], ['Layar gelap', 'B atau titik', 'b'], ['Ikhtisar', 'O'], ['Catat komitmen', 'K', 'k'],
  ['Layar catatan', 'N', 'n'], ['Kode untuk ponsel peserta', 'P', 'p'],
  ['Mulai atau jeda waktu', 'T', 't'], ['Sorot satu daerah', 'klik tanda atau barisnya; klik lagi atau Esc untuk melepas'],
  ['Simpan gambar', 'G (PNG), S (SVG)'], ['Bantuan ini', '?'],
];
const GESER_JARI = 60;
let ketikan = '';
let lapis = null;
let hapusKetikan = 0;

const AKSI = {
  ArrowRight: () => step(1), ArrowDown: () => step(1), ' ': () => step(1), PageDown: () => step(1),
  ArrowLeft: () => step(-1), ArrowUp: () => step(-1), PageUp: () => step(-1), Backspace: () => step(-1),
  Home: () => show(0), End: () => show(AKHIR), Enter: () => goTyped(),
  f: fullScreen, b: blank, '.': blank, k: promise, o: overview, n: openNotes, p: participants, t: toggleTime, '?': help,
  g: () => saveImage('png'), s: () => saveImage('svg'), Escape: () => highlight(''),
};

function onKey(e) {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  const kunci = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  if (keadaan.hitam) { e.preventDefault(); blank(); return; }
  if (lapis) { if (layerKey(e, kunci)) e.preventDefault(); return; }
  if (/^\d$/.test(kunci)) { typed(kunci); return; }
  if (!AKSI[kunci]) return;
  e.preventDefault();
  AKSI[kunci]();
}

function layerKey(e, kunci) {
  // An open layer is left with Esc or its own key; Enter and the arrows belong to the cards in it.
  if (kunci === 'Escape' || kunci === lapis.dataset.kunci) { closeLayer(); return true; }
  const kartu = [...lapis.querySelectorAll('.kartu')];
  const arah = { ArrowRight: 1, ArrowDown: 4, ArrowLeft: -1, ArrowUp: -4 }[kunci];
  if (!kartu.length || !arah) return false;
  kartu[clamp(kartu.indexOf(document.activeElement) + arah, 0, kartu.length - 1)].focus();
  return true;
}

function typed(angka) {
  ketikan = (ketikan + angka).slice(-3);
  say(`Ke salindia ${ketikan} ⏎`);
  clearTimeout(hapusKetikan);
  hapusKetikan = setTimeout(() => { ketikan = ''; }, 4000);
}

function goTyped() {
  if (!ketikan) { step(1); return; }
  const tuju = Number(ketikan);
  ketikan = '';
  if (tuju >= 1 && tuju <= SALINDIA.length) { show(tuju - 1); quiet(); } else say(`Tidak ada salindia ${tuju}.`);
}

function blank() {
  keadaan.hitam = !keadaan.hitam;
  document.body.classList.toggle('hitam', keadaan.hitam);
  changed();
}

function fullScreen() {
  const akar = document.documentElement;
  if (document.fullscreenElement) { document.exitFullscreen(); return; }
  if (!akar.requestFullscreen) { say('Peramban ini tidak punya layar penuh.'); return; }
  akar.requestFullscreen().catch(() => say('Layar penuh ditolak peramban; pakai F11.'));
}

function openLayer(kunci, judul, isi) {
  closeLayer();
  lapis = el('div', 'lapis');
  lapis.dataset.kunci = kunci;
  lapis.setAttribute('role', 'dialog');
  lapis.setAttribute('aria-label', judul);
  const kepala = el('div', 'kepala');
  kepala.append(el('h2', '', judul), button('tutup', 'Tutup', 'Tutup (Esc)', closeLayer));
  lapis.append(kepala, isi);
  document.body.append(lapis);
}

function closeLayer() {
  if (lapis) lapis.remove();
  lapis = null;
}

function overview() {
  const kisi = el('div', 'kisi');
  SALINDIA.forEach((s, i) => {
    const kartu = button(`kartu${i === keadaan.i ? ' kini' : ''}`, '', `Salindia ${i + 1}`, () => { closeLayer(); show(i); });
    kartu.append(el('b', '', String(i + 1)), el('span', 'judul', s.judul), el('span', 'nama', s.jenis === 'bagan' ? s.nama : ''));
    kisi.append(kartu);
  });
  openLayer('o', ISI.judul, kisi);
  kisi.children[keadaan.i].focus();
  if (!ponsel) miniatures(kisi, nearFirst());
}

function help() {
  const daftar = el('dl', 'bantuan');
  TOMBOL.filter(([, , aksi]) => !aksi || AKSI[aksi]).forEach(([apa, kunci]) => daftar.append(el('dt', '', kunci), el('dd', '', apa)));
  const isi = el('div');
  isi.append(daftar);
  if (ISI.luring) {
    const tautan = el('a', 'luring', 'Simpan salinan luring (satu berkas HTML, tetap jalan tanpa peladen)');
    tautan.href = ISI.luring;
    tautan.setAttribute('download', '');
    isi.append(tautan);
  }
  openLayer('?', 'Tombol presentasi', isi);
}

function openNotes() {
  const alamat = ISI.catatan || `${location.href.split('#')[0]}#catatan`;
  const layar = window.open(alamat, `catatan-${ISI.kunci}`, 'width=1100,height=700');
  if (layar) jendela.add(layar); else say('Jendela catatan diblokir peramban; izinkan jendela baru.');
}

function say(teks) {
  const unsur = document.getElementById('pesan');
  unsur.textContent = teks;
  unsur.classList.add('tampil');
  clearTimeout(unsur.nanti);
  unsur.nanti = setTimeout(quiet, 2500);
}

function quiet() {
  document.getElementById('pesan').classList.remove('tampil');
}

function buildControls() {
  const pesan = el('div', '');
  pesan.id = 'pesan';
  pesan.setAttribute('role', 'status');
  const kiri = button('tepi kiri', '‹', 'Salindia sebelumnya (←)', () => step(-1));
  const kanan = button('tepi kanan', '›', 'Salindia berikutnya (→)', () => step(1));
  const bilah = el('nav', 'bilah');
  bilah.setAttribute('aria-label', 'Kendali presentasi');
  [['‹', 'Salindia sebelumnya (←)', () => step(-1)], ['›', 'Salindia berikutnya (→)', () => step(1)],
    ['Ikhtisar', 'Ikhtisar (O)', overview], ['Gelap', 'Layar gelap (B)', blank], ['Layar penuh', 'Layar penuh (F)', fullScreen],
    ['Catatan', 'Layar catatan (N)', openNotes], ['Komitmen', 'Catat komitmen (K)', promise],
    ['Peserta', 'Kode untuk ponsel peserta (P)', participants], ['Waktu', 'Mulai atau jeda waktu (T)', toggleTime],
    ['Gambar', 'Simpan gambar PNG (G)', () => saveImage('png')], ['?', 'Tombol presentasi (?)', help],
  ].filter(([, , aksi]) => ISI.mode !== 'ikut' || ![blank, openNotes, promise, participants, toggleTime].includes(aksi))
    .forEach(([teks, judul, aksi]) => bilah.append(button('', teks, judul, aksi)));
  const tirai = el('div', '');
  tirai.id = 'tirai';
  tirai.addEventListener('click', blank);
  document.body.append(kiri, kanan, bilah, pesan, tirai);
  hideWhenIdle();
}

function hideWhenIdle() {
  const diam = debounce(() => document.body.classList.add('diam'), 2600);
  const bergerak = () => { document.body.classList.remove('diam'); diam(); };
  ['mousemove', 'touchstart'].forEach((nama) => window.addEventListener(nama, bergerak, { passive: true }));
  diam();
}

function watchFingers() {
  let awal = null;
  panggung.addEventListener('touchstart', (e) => {
    // A rug wider than the phone is moved by the same finger.
    const lebar = e.target.closest && e.target.closest('.bidang');
    const digeser = lebar && lebar.scrollWidth > lebar.clientWidth + 4;
    awal = e.touches.length === 1 && !digeser ? [e.touches[0].clientX, e.touches[0].clientY] : null;
  }, { passive: true });
  panggung.addEventListener('touchend', (e) => {
    if (!awal) return;
    const dx = e.changedTouches[0].clientX - awal[0], dy = e.changedTouches[0].clientY - awal[1];
    awal = null;
    if (Math.abs(dx) > GESER_JARI && Math.abs(dx) > 2 * Math.abs(dy)) show(keadaan.i + (dx < 0 ? 1 : -1));
  }, { passive: true });
}
