// Participants: the code for their phones on the presenter's screen, and the slides that follow on theirs.
const JEDA_PESERTA = 2500;
const SVG = 'http://www.w3.org/2000/svg';
const TEPI_KODE = 4;
const penyaji = { i: 0, urut: 0 };
let bebas = false;

function participants() {
  if (!ISI.qr) { say('Salinan luring tidak dapat diikuti dari ponsel.'); return; }
  const isi = el('div', 'undangan');
  openLayer('p', 'Ikuti dari ponsel Anda', isi);
  fetch(`${ISI.qr}&asal=${encodeURIComponent(location.origin)}`, { cache: 'no-store' })
    .then((jawab) => (jawab.ok ? jawab.json() : Promise.reject(new Error(jawab.status))))
    .then((kode) => isi.append(codeOf(kode.kotak), invitation(kode.alamat)))
    .catch(() => isi.append(el('p', 'kosong', 'Kode belum dapat dibuat: peladen tidak menjawab.')));
}

function invitation(alamat) {
  const kata = el('div', 'kata');
  kata.append(el('p', '', 'Pindai kodenya, atau ketik:'), el('p', 'alamat', alamat.replace(/^https?:\/\//, '')),
    el('p', 'samar', 'Salindia di ponsel mengikuti layar ini, tanpa catatan penyaji.'));
  if (['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) {
    kata.append(el('p', 'awas', 'Dasbor dibuka sebagai localhost, yang tidak dapat dicapai ponsel. Buka lewat alamat jaringan komputer ini.'));
  }
  return kata;
}

function codeOf(baris) {
  const sisi = baris.length + 2 * TEPI_KODE, gambar = document.createElementNS(SVG, 'svg'), jalan = document.createElementNS(SVG, 'path');
  gambar.setAttribute('viewBox', `${-TEPI_KODE} ${-TEPI_KODE} ${sisi} ${sisi}`);
  gambar.setAttribute('role', 'img');
  gambar.setAttribute('aria-label', 'Kode QR alamat peserta');
  gambar.setAttribute('shape-rendering', 'crispEdges');
  jalan.setAttribute('d', baris.flatMap((b, y) => [...b].map((k, x) => (k === '1' ? `M${x} ${y}h1v1h-1z` : ''))).join(''));
  gambar.append(jalan);
  return gambar;
}

function startFollower() {
  ['b', '.', 'k', 'n', 't', 'p'].forEach((kunci) => delete AKSI[kunci]);
  document.body.classList.add('peserta');
  buildControls();
  buildStage();
  const susul = button('susul', '', 'Kembali mengikuti penyaji', () => { bebas = false; show(penyaji.i); });
  document.body.append(susul);
  document.addEventListener('keydown', onKey);
  watchFingers();
  pendengar.push(paintHighlight, () => { bebas = penyaji.urut > 0 && keadaan.i !== penyaji.i; paintFollowing(); });
  watchServer();
  keepForReload(location.href.split('#')[0]);
  askPresenter();
  return show(asked());
}

function askPresenter() {
  askPosition((isi) => { heard(200); if (isi.urut > penyaji.urut) presenterMoved(isi); else paintFollowing(); }, heard);
  setTimeout(askPresenter, JEDA_PESERTA);
}

function presenterMoved(isi) {
  const ikut = !bebas;
  Object.assign(penyaji, { i: clamp(isi.i, 0, AKHIR), urut: isi.urut });
  if (ikut && keadaan.i !== penyaji.i) show(penyaji.i); else paintFollowing();
}

function paintFollowing() {
  const susul = document.querySelector('.susul');
  if (!susul) return;
  susul.hidden = penyaji.urut > 0 && !bebas;
  susul.disabled = !penyaji.urut;
  susul.textContent = penyaji.urut ? `Ikuti penyaji (salindia ${penyaji.i + 1})` : 'Presentasi belum dimulai';
}
