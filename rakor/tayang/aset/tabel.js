// Words instead of a picture: tables with letters as large as the stage allows, and the list of regions beside a map.
// Letter sizes in pixels of the stage, of which the screen shows two for one at 1920x1080.
// Down to `utuh` letters get smaller rather than that a word is broken.
const HURUF_TABEL = { terbesar: 17, utuh: 13.5, terkecil: 11, langkah: 0.5 };
const HURUF_DAFTAR = { terbesar: 14.5, terkecil: 10.5, langkah: 0.5 };
// What is left of the height goes between the rows, and what is missing is taken from there: above and below each, in letters.
const RENGGANG = { tersempit: 0.08, biasa: 0.3, terbesar: 0.85 };

function tableOf(s) {
  const bungkus = el('div', `bingkai-tabel${s.tabel.panjang ? ' panjang' : ''}`);
  const tabel = el('table', 'tabel');
  tabel.setAttribute('aria-label', s.alt || s.judul);
  const lebar = s.tabel.kolom.reduce((n, k) => n + k.lebar, 0);
  const kolom = el('colgroup'), kepala = el('tr'), badan = el('tbody');
  s.tabel.kolom.forEach((k) => {
    const col = el('col');
    col.style.width = `${100 * k.lebar / lebar}%`;
    kolom.append(col);
    const th = el('th', k.rata, k.judul);
    th.scope = 'col';
    kepala.append(th);
  });
  s.tabel.baris.forEach((b) => badan.append(rowOf(b, s.tabel.kolom)));
  const atas = el('thead');
  atas.append(kepala);
  tabel.append(kolom, atas, badan);
  bungkus.append(tabel);
  return bungkus;
}

function rowOf(baris, kolom) {
  const tr = el('tr', baris.sel.length === 1 ? 'pemisah' : '');
  baris.sel.forEach((s, n) => {
    const td = el('td', [s.rata, s.tebal && 'tebal', s.kecil && 'kecil', s.rentang > 1 && 'lebar', !s.teks && 'hampa'].filter(Boolean).join(' '));
    const isi = el('span', '', s.teks);
    td.colSpan = s.rentang;
    td.dataset.judul = s.rentang > 1 ? '' : kolom[n].judul;
    if (s.isian) { isi.style.backgroundColor = s.isian; td.classList.add('berwarna'); }
    if (s.tinta) isi.style.color = s.tinta;
    td.append(isi);
    tr.append(td);
  });
  return clickable(tr, baris.kode);
}

function clickable(unsur, kode) {
  if (kode) {
    unsur.dataset.kode = kode;
    unsur.addEventListener('click', () => clicked({ customdata: kode }));
  }
  return unsur;
}

function besideList(bingkai) {
  const ruang = el('div', 'ruang');
  ruang.append(bingkai);
  return ruang;
}

function withoutKey(g) {
  // The list beside it names the colours; the map takes the room of its key.
  const sisa = (g.layout.annotations || []).filter((a) => a.name !== 'legenda');
  return { ...g, layout: { ...g.layout, annotations: sisa, margin: { ...g.layout.margin, t: 0, b: 0 } } };
}

function listOf(s) {
  const daftar = el('ol', s.sebagian ? 'daftar sempit' : 'daftar');
  s.daftar.forEach((d, n) => {
    const li = el('li', d.ada ? '' : 'tanpa-data');
    const warna = el('i', 'warna');
    warna.style.backgroundColor = d.warna;
    li.append(el('span', 'urut', d.ada ? `${n + 1}` : ''), warna, el('span', 'nama', d.nama), el('span', 'nilai', d.nilai), el('span', 'kategori', d.kategori));
    daftar.append(clickable(li, d.kode));
  });
  return daftar;
}

function fitTable(i) {
  const bidang = panggung.children[i].querySelector('.bidang');
  const tabel = bidang.querySelector('.tabel');
  const baris = tabel.querySelectorAll('tr').length;
  tabel.classList.add('ukur');
  // A cell has half a letter's height at each side.
  const sel = [...tabel.querySelectorAll('td:not(.tengah)')].map((td) => [td, td.firstChild]);
  const utuh = () => {
    const huruf = parseFloat(tabel.style.fontSize);
    return huruf <= HURUF_TABEL.utuh || sel.every(([td, isi]) => isi.offsetWidth <= td.clientWidth - huruf);
  };
  const tinggi = fitLetters(tabel, HURUF_TABEL, () => tabel.offsetHeight <= bidang.clientHeight && utuh());
  tabel.classList.remove('ukur');
  const sisa = (bidang.clientHeight - tabel.offsetHeight) / baris / 2 / tinggi;
  tabel.style.setProperty('--renggang', ponsel ? '' : `${clamp(RENGGANG.biasa + sisa - 0.01, RENGGANG.tersempit, RENGGANG.terbesar)}em`);
}

function fitList(i) {
  const bidang = panggung.children[i].querySelector('.bidang');
  const daftar = bidang.querySelector('.daftar');
  fitLetters(daftar, HURUF_DAFTAR, () => daftar.scrollHeight <= bidang.clientHeight && daftar.scrollWidth <= daftar.clientWidth);
}

function fitLetters(unsur, batas, muat) {
  // The largest letters with which it fits, at least the smallest allowed: then it is scrolled.
  unsur.style.removeProperty('--renggang');
  unsur.style.fontSize = '';
  if (ponsel) return 0;
  let huruf = batas.terbesar;
  unsur.style.fontSize = `${huruf}px`;
  while (huruf > batas.terkecil && !muat()) {
    huruf -= batas.langkah;
    unsur.style.fontSize = `${huruf}px`;
  }
  return huruf;
}

function lightRows(i) {
  const bidang = panggung.children[i].querySelector('.bidang');
  if (!bidang) return;
  const baris = [...bidang.querySelectorAll('[data-kode]')];
  const kena = baris.filter((b) => b.dataset.kode === keadaan.sorot);
  bidang.classList.toggle('disorot', kena.length > 0);
  baris.forEach((b) => b.classList.toggle('sorot', kena.includes(b)));
  if (kena.length && !ponsel && bidang.scrollHeight > bidang.clientHeight + 12) kena[0].scrollIntoView({ block: 'nearest' });
}
