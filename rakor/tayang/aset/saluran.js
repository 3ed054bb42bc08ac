// Between the screens: same machine by channel and window, another device through the server.
const NAMA_SALURAN = `paparan-${ISI.kunci}`;
const JEDA_KIRIM = 250;
const MAKS_DIDENGAR = 50;
const jendela = new Set();
const didengar = [];
let saluran = null;
let akanDikirim = null;
let penerima = () => {};

function openChannel(terima) {
  penerima = terima;
  if ('BroadcastChannel' in window) {
    saluran = new BroadcastChannel(NAMA_SALURAN);
    saluran.onmessage = (e) => accept(e.data);
  }
  if (window.opener) jendela.add(window.opener);
  window.addEventListener('message', (e) => {
    // Pages from a file have no origin to compare; only windows we opened, or that opened us, are listened to.
    if (jendela.has(e.source)) accept(e.data);
  });
}

function accept(pesan) {
  if (!pesan || typeof pesan !== 'object' || pesan.paparan !== ISI.kunci || typeof pesan.jenis !== 'string') return;
  // Another presentation of the same paparan in this browser is none of ours.
  if (pesan.ikut !== ISI.ikut) return;
  // The same message may come by channel and by window.
  if (didengar.includes(pesan.tanda)) return;
  didengar.push(pesan.tanda);
  if (didengar.length > MAKS_DIDENGAR) didengar.shift();
  penerima(pesan);
}

function tell(pesan) {
  const isi = { paparan: ISI.kunci, ikut: ISI.ikut, tanda: `${Date.now()}-${Math.random()}`, ...pesan };
  if (saluran) saluran.postMessage(isi);
  jendela.forEach((j) => { if (!j.closed) j.postMessage(isi, '*'); });
}

function position() {
  return {
    urut: Date.now(), i: keadaan.i, sisa: Math.round(timeLeft()), menit: waktu.menit,
    jalan: waktu.sejak !== null, hitam: keadaan.hitam,
  };
}

function tellPosition() {
  tell({ jenis: 'posisi', ...position() });
  if (!ISI.posisi || akanDikirim) return;
  akanDikirim = setTimeout(() => {
    akanDikirim = null;
    fetch(ISI.posisi, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(position()) })
      // Without the server only screens on other devices stand still; the page says so by its own asking.
      .catch(() => {});
  }, JEDA_KIRIM);
}

function askPosition(panggil, gagal) {
  fetch(ISI.posisi, { cache: 'no-store' })
    .then((jawab) => (jawab.ok ? jawab.json().then(panggil) : gagal(jawab.status)))
    .catch(() => gagal(0));
}
