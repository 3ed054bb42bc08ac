// Promises typed while the meeting runs: to the server by the usual road, kept on this computer while there is none.
const KUNCI_JANJI = `komitmen-${ISI.kunci}`;
const JEDA_JANJI = 15000, BATAS_JANJI = 10000;
const BERISIKO = /^[=+\-@\t\r]/;
// By status of an answer that is none of the road of promises; 400 is a promise too long, which stays so.
const DITOLAK = {
  400: 'Isian komitmen terlalu panjang untuk peladen; persingkat, lalu catat lagi.',
  403: 'Peladen menolak kiriman dari layar ini; buka presentasi dengan tombol Sajikan di halaman Paparan.',
  404: 'Peladen tidak mengenal alamat komitmen; muat ulang halaman presentasi.',
  503: 'Simpanan dasbor sedang dipakai; komitmen dikirim lagi sendiri.',
};
let drafJanji = null;
let mengirim = false;
let mengulang = false;
const diJalan = new Set();
let dicatat = loadPromises();

function loadPromises() {
  // What was refused may be taken after a reload: the lists it was checked against may have grown.
  try { return (JSON.parse(localStorage.getItem(KUNCI_JANJI)) || []).map((satu) => ({ ...satu, salah: '' })); } catch { return []; }
}

function keepPromises() {
  try { localStorage.setItem(KUNCI_JANJI, JSON.stringify(dicatat)); } catch { say('Peramban ini tidak dapat menyimpan; unduh CSV sebelum menutup.'); }
}

function promise() {
  if (!ISI.komitmen) { say('Komitmen tidak dapat dicatat dari presentasi ini.'); return; }
  const isi = el('div', 'komitmen');
  isi.append(promiseForm(), promiseList());
  openLayer('isian', 'Catat komitmen', isi);
  isi.querySelector('textarea').focus();
}

function promiseForm() {
  const k = ISI.komitmen, s = SALINDIA[keadaan.i].komitmen || {};
  const awal = drafJanji || { janji: '', tenggat: '', target: '', penanggung_jawab: '', indikator: s.indikator || '', kode_wilayah: k.daerah[keadaan.sorot] ? keadaan.sorot : s.kode_wilayah, salindia: s.salindia || '' };
  const form = el('div', 'isian');
  form.append(
    field('Yang dijanjikan', 'janji', area(awal.janji, k.maks.janji)), field('Daerah', 'kode_wilayah', choice(k.daerah, awal.kode_wilayah)),
    field('Indikator', 'indikator', choice({ '': 'Tanpa indikator', ...k.indikator }, awal.indikator)),
    field('Tenggat', 'tenggat', line(awal.tenggat, k.maks.tenggat, 'misalnya 31 Maret 2027')),
    field('Target nilai', 'target', line(awal.target, k.maks.target, 'misalnya 75,5')),
    field('Penanggung jawab', 'penanggung_jawab', line(awal.penanggung_jawab, k.maks.penanggung_jawab, 'perangkat daerah, bukan nama orang')),
  );
  const pesan = el('p', 'pesan-isian');
  pesan.setAttribute('role', 'status');
  const kirim = button('kirim', 'Catat (Ctrl+Enter)', 'Catat komitmen', () => sendPromise(form, pesan));
  form.append(kirim, pesan);
  form.salindia = awal.salindia;
  form.addEventListener('input', () => { drafJanji = readForm(form); });
  form.addEventListener('keydown', (e) => { if (e.key === 'Enter' && e.ctrlKey) { e.preventDefault(); sendPromise(form, pesan); } });
  return form;
}

function field(teks, nama, unsur) {
  const label = el('label', '', teks);
  unsur.dataset.nama = nama;
  label.append(unsur);
  return label;
}

function area(isi, maks) {
  const unsur = el('textarea');
  unsur.value = isi;
  unsur.maxLength = maks;
  unsur.rows = 2;
  return unsur;
}

function line(isi, maks, contoh) {
  const unsur = el('input');
  unsur.value = isi;
  unsur.maxLength = maks;
  unsur.placeholder = contoh;
  return unsur;
}

function choice(pilihan, isi) {
  const unsur = el('select');
  Object.entries(pilihan).forEach(([kode, nama]) => {
    const opsi = el('option', '', nama);
    opsi.value = kode;
    unsur.append(opsi);
  });
  unsur.value = isi;
  return unsur;
}

function readForm(form) {
  const isi = { salindia: form.salindia };
  form.querySelectorAll('[data-nama]').forEach((u) => { isi[u.dataset.nama] = u.value.trim(); });
  return isi;
}

function markOf() {
  // crypto.randomUUID is missing where the dashboard is opened by plain http.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
}

function sendPromise(form, pesan) {
  const isi = readForm(form), draf = drafJanji;
  if (!isi.janji) { pesan.textContent = 'Isi yang dijanjikan dahulu.'; return; }
  if (mengirim) return;
  mengirim = true;
  pesan.textContent = 'Mengirim…';
  const satu = { isi, tanda: markOf(), batch: 0 };
  // Kept before it is sent: whatever happens to the answer, what was typed is here.
  dicatat.push(satu);
  keepPromises();
  deliver(satu).then((jawab) => {
    mengirim = false;
    if (satu.salah) {
      drop(satu);
      pesan.textContent = satu.salah;
      if (!pesan.isConnected) say(satu.salah);
      return;
    }
    if (drafJanji === draf) drafJanji = null;
    if (pesan.isConnected) { if (drafJanji) { pesan.textContent = ''; paintPromises(); } else promise(); }
    say(outcome(satu, jawab));
  });
}

function outcome(satu, jawab) {
  if (satu.batch) return 'Komitmen tercatat.';
  if (!ISI.janji) return 'Komitmen disimpan di komputer ini; unduh CSV, lalu unggah di halaman Unggah data.';
  return jawab.galat || 'Peladen tidak menjawab; komitmen disimpan di komputer ini dan dikirim lagi sendiri.';
}

function deliver(satu) {
  diJalan.add(satu);
  return post('', { ...satu.isi, tanda: satu.tanda }).then((jawab) => {
    diJalan.delete(satu);
    satu.batch = jawab.batch || 0;
    satu.salah = (jawab.tetap && jawab.galat) || '';
    satu.sebab = jawab.galat || '';
    keepPromises();
    return jawab;
  });
}

async function post(apa, isi) {
  // {} when there is no server: what was typed stays here until there is one.
  if (!ISI.janji) return {};
  let jawab;
  try {
    jawab = await fetch(ISI.janji + apa, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(isi), signal: AbortSignal.timeout(BATAS_JANJI),
    });
  } catch { return {}; }
  if (!jawab.ok) return { galat: DITOLAK[jawab.status] || `Peladen gagal menjawab (${jawab.status}); sampaikan jamnya kepada pengelola dasbor.`, tetap: jawab.status === 400 };
  return jawab.json().catch(() => ({ galat: 'Jawaban peladen tidak terbaca.' }));
}

function promiseList() {
  const daftar = el('div', 'dicatat');
  if (!dicatat.length) return daftar;
  daftar.append(el('h3', '', 'Dicatat pada presentasi ini'));
  dicatat.forEach((satu) => {
    const baris = el('p', '', `${ISI.komitmen.daerah[satu.isi.kode_wilayah]}: ${satu.isi.janji} · ${standing(satu)}`);
    baris.append(button('batal', satu.batch ? 'Batalkan' : 'Hapus', 'Batalkan komitmen ini', () => takeBack(satu)));
    daftar.append(baris);
  });
  if (dicatat.some((satu) => !satu.batch)) {
    daftar.append(el('p', '', ISI.janji ? 'Yang belum terkirim dikirim sendiri begitu peladen ada, atau unduh lalu unggah di halaman Unggah data.'
      : 'Yang belum terkirim hanya ada di komputer ini: unduh CSV, lalu unggah di halaman Unggah data.'));
    daftar.append(button('unduh', 'Unduh CSV', 'Unduh yang belum terkirim', savePromises));
  }
  return daftar;
}

function standing(satu) {
  if (satu.batch) return 'tercatat';
  if (satu.salah) return `ditolak: ${satu.salah}`;
  return `belum terkirim${satu.sebab ? `: ${satu.sebab}` : ''}`;
}

function paintPromises() {
  const lama = document.querySelector('.komitmen .dicatat');
  if (lama) lama.replaceWith(promiseList());
}

function drop(satu) {
  dicatat = dicatat.filter((lain) => lain !== satu);
  keepPromises();
  paintPromises();
}

function takeBack(satu) {
  if (diJalan.has(satu)) { say('Komitmen ini sedang dikirim; coba lagi sebentar.'); return; }
  if (!satu.batch) { drop(satu); return; }
  post('/batal', { batch: satu.batch }).then((jawab) => (jawab.galat || !jawab.pesan ? say(jawab.galat || 'Peladen tidak menjawab.') : drop(satu)));
}

async function retryPromises() {
  if (!ISI.janji || mengulang) return;
  mengulang = true;
  for (const satu of dicatat.filter((lain) => !lain.batch && !lain.salah && !diJalan.has(lain))) {
    // One may have been taken back while another was under way.
    if (!dicatat.includes(satu)) continue;
    const lama = satu.sebab || '', jawab = await deliver(satu);
    paintPromises();
    if (satu.batch) say('Komitmen yang tertunda sudah tercatat.'); else if (satu.sebab && satu.sebab !== lama) say(satu.sebab);
    if (!jawab.batch && !jawab.galat) break;
  }
  mengulang = false;
}

function promisesCsv() {
  const k = ISI.komitmen, kolom = Object.keys(k.judul).filter((n) => n in k.tetap || n in k.maks);
  const sel = (teks) => `"${(BERISIKO.test(teks) ? `'${teks}` : teks).replaceAll('"', '""')}"`;
  const baris = dicatat.filter((satu) => !satu.batch).map((satu) => kolom.map((n) => sel({ ...k.tetap, ...satu.isi }[n])));
  return [kolom.map((n) => sel(k.judul[n])), ...baris].map((b) => b.join(';')).join('\r\n');
}

function savePromises() {
  const tautan = el('a');
  tautan.href = URL.createObjectURL(new Blob(['\ufeff', promisesCsv(), '\r\n'], { type: 'text/csv' }));
  tautan.download = `komitmen_${ISI.kunci}.csv`;
  tautan.click();
  setTimeout(() => URL.revokeObjectURL(tautan.href), 1000);
}
