// The stage: slides laid out once, scaled to the screen, drawn before they are asked for.
const TINGGI_PANGGUNG = 540, LEBAR_PANGGUNG = 860;
const PONSEL = { lebar: 700, tinggi: 450 };
const SKALA = { terkecil: 0.8, terbesar: 1.6 };
// A chart of few rows may be stretched this much before it is set in the middle instead.
const ULUR = 1.8;
const JANGKAUAN = 4;
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
  bagian.append(kepala);
  if (s.catatan) bagian.append(el('p', 'catatan', s.catatan));
  bagian.append(body(s));
  bagian.append(foot(s, i));
  return bagian;
}

function body(s) {
  if (s.jenis === 'agenda') {
    const daftar = el('ol', 'butir');
    s.butir.forEach((b) => daftar.append(el('li', '', b)));
    return daftar;
  }
  const bidang = el('div', 'bidang');
  if (s.kosong) bidang.append(el('p', 'kosong', s.kosong));
  if (s.gambar) {
    const bingkai = el('div', 'bingkai');
    const gambar = el('div', 'gambar');
    gambar.setAttribute('role', 'img');
    gambar.setAttribute('aria-label', s.alt || `${s.judul}. ${s.anak}`);
    bingkai.append(gambar);
    bidang.append(bingkai);
  }
  return bidang;
}

function foot(s, i) {
  const kaki = el('footer');
  kaki.append(el('span', 'sumber', s.sumber), el('span', 'versi', s.versi), el('span', 'sorotan'), el('span', 'waktu'));
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

function fit(i) {
  // Size the figure is drawn at and the factor it is then shown with: letters as large as the room allows.
  const g = SALINDIA[i].gambar;
  const bidang = panggung.children[i].querySelector('.bidang');
  const gaya = getComputedStyle(bidang);
  const lebar = bidang.clientWidth - parseFloat(gaya.paddingLeft) - parseFloat(gaya.paddingRight);
  const tinggi = bidang.clientHeight;
  if (ponsel) return { skala: 1, lebar: Math.max(lebar, g.lebar_ponsel), tinggi: g.tinggi };
  const pas = Math.min(SKALA.terbesar, lebar / g.lebar_min, tinggi / g.tinggi_min);
  const skala = Math.max(SKALA.terkecil, pas);
  const atas = g.luwes ? Infinity : g.tinggi * ULUR;
  return { skala, lebar: lebar / skala, tinggi: clamp(tinggi / skala, g.tinggi_min, Math.max(atas, g.tinggi_min)) };
}

function draw(i) {
  const s = SALINDIA[i];
  if (!s || !s.gambar) return Promise.resolve();
  if (!gambarJadi.has(i)) gambarJadi.set(i, plot(i));
  return gambarJadi.get(i).then(() => spotlight(i));
}

function plot(i) {
  const g = SALINDIA[i].gambar;
  const bingkai = panggung.children[i].querySelector('.bingkai');
  const gambar = bingkai.firstChild;
  const u = fit(i);
  bingkai.style.width = `${u.lebar * u.skala}px`;
  bingkai.style.height = `${u.tinggi * u.skala}px`;
  gambar.style.transform = u.skala === 1 ? '' : `scale(${u.skala})`;
  gambar.sorotan = '';
  const tata = { ...g.layout, template: ISI.templat, width: Math.floor(u.lebar), height: Math.floor(u.tinggi), autosize: false };
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
  Plotly.purge(panggung.children[j].querySelector('.gambar'));
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
