// What everybody needs: the content, the state, small helpers.
const ISI = JSON.parse(document.getElementById('isi').textContent);
const SALINDIA = ISI.salindia;
const AKHIR = SALINDIA.length - 1;
const keadaan = { i: 0, sorot: '', hitam: false };
const pendengar = [];

window.PlotlyGeoAssets = { topojson: { world_110m: ISI.topo } };
Object.assign(window.PlotlyGeoAssets, ISI.peta);

function el(tag, kelas, teks) {
  const unsur = document.createElement(tag);
  if (kelas) unsur.className = kelas;
  if (teks) unsur.textContent = teks;
  return unsur;
}

function button(kelas, teks, judul, aksi) {
  const tombol = el('button', kelas, teks);
  tombol.type = 'button';
  tombol.title = judul;
  tombol.setAttribute('aria-label', judul);
  // A button must not keep the focus: the next space or Enter belongs to the slides.
  tombol.addEventListener('click', (e) => { tombol.blur(); aksi(e); });
  return tombol;
}

function changed() {
  pendengar.forEach((panggil) => panggil());
}

function clamp(nilai, bawah, atas) {
  return Math.max(bawah, Math.min(atas, nilai));
}

function minutes(detik) {
  const tanda = detik < 0 ? '\u2212' : '';
  const utuh = Math.abs(Math.round(detik));
  return `${tanda}${String(Math.floor(utuh / 60)).padStart(2, '0')}.${String(utuh % 60).padStart(2, '0')}`;
}
