// The presenter's time: counts down from the minutes given, or up when none were.
const AMBANG_MERAH = 0.1;
const waktu = { menit: Number(ISI.menit) || 0, sejak: null, simpanan: 0 };

function elapsed() {
  return waktu.simpanan + (waktu.sejak === null ? 0 : (Date.now() - waktu.sejak) / 1000);
}

function timeLeft() {
  return waktu.menit ? waktu.menit * 60 - elapsed() : elapsed();
}

function toggleTime() {
  if (waktu.sejak === null) { waktu.sejak = Date.now(); } else { waktu.simpanan = elapsed(); waktu.sejak = null; }
  changed();
}

function startTime() {
  if (waktu.menit && waktu.sejak === null && waktu.simpanan === 0) waktu.sejak = Date.now();
}

function clockText(saat) {
  return saat.toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' });
}

function timeText(sisa, jalan, menit) {
  if (!menit && !jalan && sisa === 0) return '';
  return `${menit ? 'Sisa' : 'Berjalan'} ${minutes(sisa)}${jalan ? '' : ' (jeda)'}`;
}

function isLate(sisa, menit) {
  return menit > 0 && sisa <= menit * 60 * AMBANG_MERAH;
}

function paintTime() {
  const sisa = timeLeft();
  const unsur = panggung.children[keadaan.i].querySelector('.waktu');
  unsur.textContent = timeText(sisa, waktu.sejak !== null, waktu.menit);
  unsur.classList.toggle('habis', isLate(sisa, waktu.menit));
}
