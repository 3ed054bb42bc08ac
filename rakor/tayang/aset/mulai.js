// Which screen this is, and its start.
function startPlayer() {
  buildControls();
  buildStage();
  document.addEventListener('keydown', onKey);
  watchFingers();
  pendengar.push(paintTime, tellPosition, paintHighlight, () => { if (keadaan.i > 0) startTime(); });
  openChannel((pesan) => {
    if (pesan.jenis === 'tanya') tellPosition();
    if (pesan.jenis === 'tombol' && AKSI[pesan.kunci]) AKSI[pesan.kunci]();
  });
  setInterval(paintTime, 500);
  setInterval(retryPromises, JEDA_JANJI);
  if (ISI.denyut) keepForReload(keepSession());
  watchServer();
  stayAwake();
  return show(asked());
}

function startNotes() {
  buildNotes();
  buildStage();
  document.addEventListener('keydown', notesKey);
  pendengar.push(paintNotes);
  openChannel(follow);
  setInterval(paintClock, 500);
  tell({ jenis: 'tanya' });
  if (ISI.posisi) poll();
  return show(0);
}

function startPrint() {
  document.body.classList.add('cetak');
  // Paper cannot be scrolled: rather small letters than rows cut off.
  SKALA.terkecil = 0.3;
  HURUF_TABEL.terkecil = HURUF_DAFTAR.terkecil = 5;
  SALINDIA.forEach((s, i) => panggung.append(section(s, i)));
  return SALINDIA.reduce((lalu, _, i) => lalu.then(() => draw(i)), Promise.resolve())
    .then(() => { document.body.dataset.siap = 'cetak'; });
}

function paintHighlight() {
  const unsur = panggung.children[keadaan.i].querySelector('.sorotan');
  unsur.textContent = keadaan.sorot ? `Disorot: ${regionName(keadaan.sorot)}` : '';
}

function asked() {
  const nomor = Number(location.hash.slice(1));
  return Number.isInteger(nomor) && nomor >= 1 ? nomor - 1 : 0;
}

document.title = ISI.judul;
document.fonts.load('16px "Plus Jakarta Sans"').then(() => document.fonts.load('700 16px "Plus Jakarta Sans"')).then(() => {
  if (location.hash === '#cetak') return startPrint();
  if (location.hash === '#bagi') return startHandout();
  if (location.hash.startsWith('#gambar-')) return startPictures(location.hash.slice(8).split('-'));
  if (ISI.mode === 'ikut') return startFollower();
  return ISI.mode === 'catatan' || location.hash === '#catatan' ? startNotes() : startPlayer();
});
