// Promises typed while the meeting runs: to the server by the usual road, kept on this computer while there is none.
const KUNCI_JANJI = `komitmen-${ISI.kunci}`;
const JEDA_JANJI = 15000;
const BERISIKO = /^[=+\-@\t\r]/;
let drafJanji = null;
let dicatat = loadPromises();

function loadPromises() {
  try { return JSON.parse(localStorage.getItem(KUNCI_JANJI)) || []; } catch { return []; }
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

function sendPromise(form, pesan) {
  const isi = readForm(form);
  if (!isi.janji) { pesan.textContent = 'Isi yang dijanjikan dahulu.'; return; }
  const satu = { isi, tanda: `${Date.now()}`, batch: 0 };
  post('', isi).then((jawab) => {
    if (jawab.galat) { pesan.textContent = jawab.galat; return; }
    satu.batch = jawab.batch || 0;
    dicatat.push(satu);
    drafJanji = null;
    keepPromises();
    promise();
    say(satu.batch ? 'Komitmen tercatat.' : 'Peladen tidak ada; komitmen disimpan di komputer ini.');
  });
}

function post(apa, isi) {
  // {} when there is no server: what was typed stays here until there is one.
  if (!ISI.janji) return Promise.resolve({});
  return fetch(ISI.janji + apa, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(isi) })
    .then((jawab) => jawab.json()).catch(() => ({}));
}

function promiseList() {
  const daftar = el('div', 'dicatat');
  if (!dicatat.length) return daftar;
  daftar.append(el('h3', '', 'Dicatat pada presentasi ini'));
  dicatat.forEach((satu) => {
    const baris = el('p', '', `${ISI.komitmen.daerah[satu.isi.kode_wilayah]}: ${satu.isi.janji} · ${satu.batch ? 'tercatat' : 'belum terkirim'}`);
    baris.append(button('batal', satu.batch ? 'Batalkan' : 'Hapus', 'Batalkan komitmen ini', () => takeBack(satu)));
    daftar.append(baris);
  });
  if (dicatat.some((satu) => !satu.batch)) {
    daftar.append(el('p', '', 'Yang belum terkirim dikirim sendiri begitu peladen ada, atau unduh lalu unggah di halaman Unggah data.'));
    daftar.append(button('unduh', 'Unduh CSV', 'Unduh yang belum terkirim', savePromises));
  }
  return daftar;
}

function takeBack(satu) {
  const selesai = () => { dicatat = dicatat.filter((lain) => lain !== satu); keepPromises(); promise(); };
  if (!satu.batch) { selesai(); return; }
  post('/batal', { batch: satu.batch }).then((jawab) => (jawab.galat || !jawab.pesan ? say(jawab.galat || 'Peladen tidak menjawab.') : selesai()));
}

function retryPromises() {
  const satu = dicatat.find((lain) => !lain.batch && !lain.salah);
  if (!satu || !ISI.janji) return;
  post('', satu.isi).then((jawab) => {
    if (jawab.galat) { satu.salah = jawab.galat; say(jawab.galat); }
    if (jawab.batch) { satu.batch = jawab.batch; say('Komitmen yang tertunda sudah tercatat.'); }
    if (jawab.galat || jawab.batch) keepPromises();
  });
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
