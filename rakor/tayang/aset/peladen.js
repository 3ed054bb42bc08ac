// The server behind the slides: said when it goes and when it is back; a reload and a screen that stays on.
const JEDA_DENYUT = 5000, BATAS_DENYUT = 4000;
const peladen = { ada: null, gagal: 0, tersimpan: false };

function watchServer() {
  if (!ISI.denyut) return;
  window.addEventListener('beforeunload', (e) => {
    // A page that nobody has kept would be gone.
    if (peladen.ada === false && !peladen.tersimpan) e.preventDefault();
  });
  if (document.documentElement.dataset.tersimpan) notice(keptNotice());
  if (ISI.mode !== 'ikut') beat();
}

function beat() {
  fetch(ISI.denyut, { cache: 'no-store', signal: AbortSignal.timeout(BATAS_DENYUT) })
    .then((jawab) => heard(jawab.status), () => heard(0)).finally(() => setTimeout(beat, JEDA_DENYUT));
}

function heard(status) {
  if (status === 0) {
    peladen.gagal += 1;
    // One answer may get lost; at the start nothing is known of the server.
    if (peladen.ada === null || peladen.gagal > 1) gone();
    return;
  }
  const kembali = peladen.ada === false;
  Object.assign(peladen, { ada: true, gagal: 0 });
  if (status === 404) { notice(`Peladen dimulai ulang. Muat ulang halaman ini supaya ${ISI.mode === 'ikut' ? 'dapat mengikuti lagi' : 'layar catatan dan peserta dapat mengikuti lagi'}.`); return; }
  if (!kembali) { if (!document.documentElement.dataset.tersimpan) notice(''); return; }
  notice(document.documentElement.dataset.tersimpan ? 'Peladen kembali. Muat ulang untuk mengambil halaman ini dari peladen.' : '');
  say('Peladen kembali.');
  if (!ISI.mode) tellPosition();
}

function gone() {
  peladen.ada = false;
  notice(document.documentElement.dataset.tersimpan ? keptNotice()
    : `Peladen tidak menjawab. Salindia tetap jalan; ${peladen.tersimpan ? 'memuat ulang pun tetap bisa' : 'jangan muat ulang halaman ini'}.`);
}

function keptNotice() {
  const pukul = clockText(new Date(Number(document.documentElement.dataset.tersimpan)));
  return `Peladen tidak menjawab. Ini salinan yang disimpan peramban pukul ${pukul}, dengan angka yang sama.`;
}

function notice(teks) {
  const ada = document.getElementById('peladen') || el('p', '');
  ada.id = 'peladen';
  ada.setAttribute('role', 'status');
  ada.textContent = teks;
  if (!ada.isConnected) document.body.append(ada);
  document.body.dataset.peladen = peladen.ada === false ? 'hilang' : '';
}

function keepForReload(alamat) {
  // Only over https or on this computer do browsers allow it; elsewhere leaving the page is asked about instead.
  if (!ISI.layan || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', (e) => { peladen.tersimpan = Boolean(e.data && e.data.tersimpan); });
  const pustaka = [...document.querySelectorAll('script[src]')].map((s) => s.src);
  navigator.serviceWorker.register(ISI.layan).then(() => navigator.serviceWorker.ready)
    .then((daftar) => daftar.active.postMessage({ simpan: [alamat, ...pustaka] }))
    .catch((sebab) => console.warn(sebab));
}

function keepSession() {
  // The address loses its token: whoever copies it becomes a viewer. A reload in this tab stays the presenter.
  const alamat = new URL(location.href), nama = `tayang-${ISI.kunci}`;
  const kini = Object.fromEntries(['posisi', 'ikut', 'denyut', 'catatan', 'qr', 'janji'].map((k) => [k, ISI[k]]));
  const asal = alamat.href.split('#')[0];
  alamat.searchParams.delete('sesi');
  history.replaceState(null, '', alamat);
  const lama = sessionOf(nama);
  const ulang = performance.getEntriesByType('navigation').some((n) => n.type === 'reload');
  const pakai = (isi) => { Object.assign(ISI, isi); rememberSession(nama, isi); };
  if (!ulang || !lama) pakai(kini); else fetch(lama.denyut, { cache: 'no-store' }).then((j) => pakai(j.ok ? lama : kini), () => pakai(lama));
  return asal;
}

// Where a browser keeps no data of pages the presentation runs all the same; only a reload then begins it anew.
function sessionOf(nama) {
  try { return JSON.parse(sessionStorage.getItem(nama)); } catch (sebab) { console.warn(sebab); return null; }
}

function rememberSession(nama, isi) {
  try { sessionStorage.setItem(nama, JSON.stringify(isi)); } catch (sebab) { console.warn(sebab); }
}

function stayAwake() {
  // Asked for again whenever the page is seen again: a hidden page loses it.
  if (!('wakeLock' in navigator)) return;
  const minta = () => { if (document.visibilityState === 'visible') navigator.wakeLock.request('screen').then(() => { document.body.dataset.terjaga = '1'; }, () => {}); };
  document.addEventListener('visibilitychange', minta);
  minta();
}
