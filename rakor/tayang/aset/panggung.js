// The stage: slides laid out once, scaled to the screen, drawn before they are asked for.
const TINGGI_PANGGUNG = 540, LEBAR_PANGGUNG = 860;
const PONSEL = { lebar: 700, tinggi: 450 };
const JANGKAUAN = 4;
// Letters from which on a note is set smaller, as one of three lines is.
const CATATAN_PANJANG = 180;
const panggung = document.getElementById('panggung');
const gambarJadi = new Map();
let giliran = 0;
let ponsel = false;
let dalamBingkai = null;

function buildStage() {
  SALINDIA.forEach((s, i) => panggung.append(section(s, i)));
  resizeStage();
  window.addEventListener('resize', debounce(() => { resizeStage(); gambarJadi.clear(); show(keadaan.i); }, 150));
}

function section(s, i) {
  const bagian = el('section', `salindia ${s.jenis}${s.latihan ? ' latihan' : ''}`);
  bagian.id = `s${i}`;
  bagian.setAttribute('aria-label', `Salindia ${i + 1} dari ${SALINDIA.length}: ${s.judul}`);
  if (s.latihan) bagian.append(el('div', 'cap', 'DATA LATIHAN · semua angka di salindia ini buatan'));
  const kepala = el('header');
  kepala.append(el('h1', s.judul.length > 90 ? 'panjang' : '', s.judul));
  if (s.anak) kepala.append(el('p', 'anak', s.anak));
  if (s.jenis === 'sampul') letterhead(kepala, s);
  bagian.append(kepala);
  if (s.catatan) bagian.append(el('p', isLong(s.catatan) ? 'catatan panjang' : 'catatan', s.catatan));
  bagian.append(body(s));
  bagian.append(foot(s, i));
  return bagian;
}

function isLong(catatan) {
  return catatan.length > CATATAN_PANJANG || catatan.split('\n').length > 2;
}

function letterhead(kepala, s) {
  s.butir.forEach((b) => kepala.append(el('p', 'anak', b)));
  if (ISI.logo) kepala.prepend(logo('logo'));
}

function logo(kelas) {
  const gambar = el('img', kelas);
  gambar.src = ISI.logo;
  gambar.alt = 'Logo penyelenggara';
  return gambar;
}

function body(s) {
  if (s.jenis === 'agenda') {
    const daftar = el('ol', 'butir');
    s.butir.forEach((b) => daftar.append(el('li', '', b)));
    return daftar;
  }
  const bidang = el('div', 'bidang');
  if (s.kosong) bidang.append(el('p', 'kosong', s.kosong));
  if (s.tabel) bidang.append(tableOf(s));
  if (s.gambar && !s.tabel) {
    const bingkai = el('div', 'bingkai');
    bingkai.setAttribute('role', 'img');
    bingkai.setAttribute('aria-label', s.alt || `${s.judul}. ${s.anak}`);
    bidang.append(s.daftar.length ? besideList(bingkai) : bingkai);
    if (s.daftar.length) bidang.append(listOf(s));
  }
  return bidang;
}

function foot(s, i) {
  const kaki = el('footer');
  if (ISI.logo && s.jenis !== 'sampul') kaki.append(logo('logo-kaki'));
  kaki.append(el('span', 'sumber', s.sumber), el('span', 'kaki', s.jenis === 'sampul' ? '' : s.kaki), el('span', 'versi', s.versi), el('span', 'sorotan'), el('span', 'waktu'));
  kaki.append(el('span', 'nomor', `${i + 1}/${SALINDIA.length}`));
  return kaki;
}

function resizeStage() {
  const kotak = dalamBingkai ? dalamBingkai() : [window.innerWidth, window.innerHeight];
  ponsel = !dalamBingkai && (kotak[0] < PONSEL.lebar || kotak[1] < PONSEL.tinggi);
  document.body.classList.toggle('ponsel', ponsel);
  if (ponsel) { panggung.removeAttribute('style'); return; }
  const skala = Math.min(kotak[1] / TINGGI_PANGGUNG, kotak[0] / LEBAR_PANGGUNG);
  panggung.style.width = `${kotak[0] / skala}px`;
  panggung.style.height = `${kotak[1] / skala}px`;
  panggung.style.transform = `scale(${skala})`;
}

function draw(i) {
  const s = SALINDIA[i];
  if (!s || !s.gambar) return Promise.resolve();
  if (!gambarJadi.has(i)) gambarJadi.set(i, plot(i).catch((sebab) => failed(i, sebab)));
  return gambarJadi.get(i).then(() => spotlight(i));
}

function failed(i, sebab) {
  // One broken chart must not hold up the meeting.
  console.error(sebab);
  panggung.children[i].querySelector('.bidang').replaceChildren(el('p', 'kosong', 'Bagan ini tidak dapat digambar di peramban ini.'));
}

function pictures(i) {
  return [...panggung.children[i].querySelectorAll('.gambar')];
}

async function plot(i) {
  if (SALINDIA[i].tabel) return fitTable(i);
  if (SALINDIA[i].daftar.length) fitList(i);
  // A list of some of the squares does not name every colour.
  const asal = SALINDIA[i].daftar.length && !SALINDIA[i].sebagian ? withoutKey(SALINDIA[i].gambar) : SALINDIA[i].gambar;
  const bingkai = panggung.children[i].querySelector('.bingkai');
  pictures(i).forEach((lama) => Plotly.purge(lama));
  bingkai.replaceChildren();
  const [g, u, kunci] = fitted(i, asal);
  keyBelow(i, kunci);
  const ujung = u.batas.length ? [g.layout.yaxis.range[1], ...u.batas, g.layout.yaxis.range[0]] : [];
  return Promise.all(u.tinggi.map((tinggi, n) => {
    const lajur = el('div', 'lajur'), gambar = el('div', 'gambar');
    lajur.style.width = `${u.lebar * u.skala}px`;
    lajur.style.height = `${tinggi * u.skala}px`;
    gambar.style.transform = u.skala === 1 ? '' : `scale(${u.skala})`;
    gambar.sorotan = '';
    lajur.append(gambar);
    bingkai.append(lajur);
    return plotOne(gambar, ujung.length ? column(g, ujung[n], ujung[n + 1], n) : g, Math.floor(u.lebar), Math.floor(tinggi));
  }));
}

function keyBelow(i, teks) {
  const bidang = panggung.children[i].querySelector('.bidang'), lama = bidang.querySelector('.kunci');
  if (lama) lama.remove();
  if (!teks) return;
  const unsur = el('p', 'kunci');
  // As the server wrote it for the figure: names are escaped, only signs have a colour.
  unsur.innerHTML = teks;
  bidang.append(unsur);
}

function column(g, atas, bawah, n) {
  // The same figure with some of its rows in sight; only the first column keeps the key.
  const tata = { ...g.layout, yaxis: { ...g.layout.yaxis, range: [bawah, atas] } };
  if (n > 0) tata.annotations = (tata.annotations || []).filter((a) => a.name !== 'legenda');
  return { data: g.data.map((t) => (t.type === 'bar' ? { ...t, cliponaxis: true } : t)), layout: tata };
}

function plotOne(gambar, g, lebar, tinggi) {
  const tata = { ...g.layout, template: ISI.templat, width: lebar, height: tinggi, autosize: false };
  // Plotly writes into what it is given; the original is needed again.
  return Plotly.newPlot(gambar, structuredClone(g.data), structuredClone(tata), { ...ISI.setelan, displayModeBar: false })
    .then(() => {
      gambar.removeAllListeners('plotly_click');
      gambar.on('plotly_click', (e) => clicked(e.points[0]));
    });
}

function show(tuju) {
  const i = clamp(tuju, 0, AKHIR);
  const saya = ++giliran;
  const mulai = performance.now();
  delete document.body.dataset.siap;
  return draw(i).then(() => {
    if (saya !== giliran) return;
    [...panggung.children].forEach((bagian, j) => {
      bagian.classList.toggle('tampil', j === i);
      bagian.inert = j !== i;
    });
    if (keadaan.i !== i) { const bidang = scroller(i); if (bidang) bidang.scrollTop = 0; }
    keadaan.i = i;
    if (!dalamBingkai) history.replaceState(null, '', `#${i + 1}`);
    changed();
    afterPaint(() => settled(saya, i, performance.now() - mulai));
  });
}

function settled(saya, i, lama) {
  if (saya !== giliran) return;
  document.body.dataset.siap = i + 1;
  document.body.dataset.lama = Math.round(lama);
  gambarJadi.forEach((_, j) => { if (Math.abs(j - i) > JANGKAUAN) forget(j); });
  const antre = [i + 1, i - 1, i + 2].filter((j) => j >= 0 && j <= AKHIR && !gambarJadi.has(j) && SALINDIA[j].gambar);
  prepare(antre, saya);
}

function prepare(antre, saya) {
  if (saya !== giliran) return;
  if (!antre.length) { document.body.dataset.sedia = saya; return; }
  setTimeout(() => { if (saya === giliran) draw(antre[0]).then(() => prepare(antre.slice(1), saya)); }, 30);
}

function forget(j) {
  pictures(j).forEach((lama) => Plotly.purge(lama));
  gambarJadi.delete(j);
}

function scroller(i) {
  return ponsel ? panggung.children[i] : panggung.children[i].querySelector('.bidang');
}

function step(arah) {
  // A chart taller than the screen is read to its end before the next slide comes.
  const bidang = ponsel ? null : scroller(keadaan.i);
  if (bidang && bidang.scrollHeight - bidang.clientHeight > 12) {
    const sisa = arah > 0 ? bidang.scrollHeight - bidang.clientHeight - bidang.scrollTop : bidang.scrollTop;
    if (sisa > 4) { bidang.scrollBy({ top: arah * bidang.clientHeight * 0.85, behavior: 'instant' }); return; }
  }
  show(keadaan.i + arah);
}

function afterPaint(panggil) {
  requestAnimationFrame(() => requestAnimationFrame(panggil));
}

function debounce(panggil, jeda) {
  let nanti = 0;
  return () => { clearTimeout(nanti); nanti = setTimeout(panggil, jeda); };
}
