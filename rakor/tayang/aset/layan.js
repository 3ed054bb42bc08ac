// Keeps what is being presented, so that a reload works while the server is away. Only frozen presentations and the
// library they draw with; the server is always asked first, and a kept page says that it is one.
const NAMA = 'tayang-SIDIK';
const MAKS_SIMPAN = 8;
const HALAMAN = /\/tayang\/[a-z0-9]{8}(\/ikut)?$/;

function ours(url) {
  const alamat = new URL(url);
  if (alamat.origin !== self.location.origin) return false;
  if (/\/tayang\/aset\/[^/]+$/.test(alamat.pathname)) return true;
  return HALAMAN.test(alamat.pathname) && alamat.searchParams.has('revisi') && alamat.searchParams.has('versi');
}

function keyOf(url) {
  const alamat = new URL(url);
  alamat.hash = '';
  alamat.searchParams.delete('sesi');
  return alamat.href;
}

async function keep(url, jawab) {
  const wadah = await caches.open(NAMA);
  const kepala = new Headers({ 'Content-Type': jawab.headers.get('Content-Type') || '', 'X-Tersimpan': String(Date.now()) });
  const kebijakan = jawab.headers.get('Content-Security-Policy');
  if (kebijakan) kepala.set('Content-Security-Policy', kebijakan);
  await wadah.put(keyOf(url), new Response(await jawab.blob(), { headers: kepala }));
  const semua = await wadah.keys();
  await Promise.all(semua.slice(0, Math.max(0, semua.length - MAKS_SIMPAN)).map((lama) => wadah.delete(lama)));
}

async function kept(url) {
  // True only for what a reload without the server will find.
  if (!ours(url)) return false;
  if (await (await caches.open(NAMA)).match(keyOf(url))) return true;
  try {
    const jawab = await fetch(url);
    if (!jawab.ok || jawab.redirected) return false;
    await keep(url, jawab);
    return true;
  } catch (sebab) {
    console.warn(sebab);
    return false;
  }
}

async function found(url) {
  const jawab = await (await caches.open(NAMA)).match(keyOf(url));
  if (!jawab) return Response.error();
  if (!HALAMAN.test(new URL(url).pathname)) return jawab;
  const teks = (await jawab.text()).replace('<html lang="id">', `<html lang="id" data-tersimpan="${Number(jawab.headers.get('X-Tersimpan'))}">`);
  return new Response(teks, { headers: jawab.headers });
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (e) => e.waitUntil(
  caches.keys().then((nama) => Promise.all(nama.filter((n) => n.startsWith('tayang-') && n !== NAMA).map((n) => caches.delete(n))))
    .then(() => self.clients.claim()),
));
self.addEventListener('fetch', (e) => {
  if (e.request.method !== 'GET' || !ours(e.request.url)) return;
  e.respondWith(fetch(e.request).then((jawab) => {
    if (jawab.ok && !jawab.redirected) e.waitUntil(keep(e.request.url, jawab.clone()));
    return jawab;
  }, () => found(e.request.url)));
});
self.addEventListener('message', (e) => {
  const diminta = e.data && Array.isArray(e.data.simpan) ? e.data.simpan : [];
  e.waitUntil(Promise.all(diminta.map(kept)).then((ada) => e.source.postMessage({ tersimpan: ada.length > 0 && ada.every(Boolean) })));
});
