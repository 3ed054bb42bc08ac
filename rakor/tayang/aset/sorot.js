// The light on one region: a click puts it on, it stays over the slides until clicked again or Esc.
const TIRAI = 'rgba(251,250,247,0.76)', TEPI_SOROT = '#C2702B';

function code(titik) {
  const isi = titik.location || titik.customdata;
  const kode = Array.isArray(isi) ? isi[0] : isi;
  return /^\d\d(\.\d\d)?$/.test(String(kode)) ? String(kode) : '';
}

function clicked(titik) {
  const kode = titik && code(titik);
  if (kode) highlight(kode === keadaan.sorot ? '' : kode);
}

function highlight(kode) {
  keadaan.sorot = kode;
  spotlight(keadaan.i);
  changed();
}

function spotlight(i) {
  const g = SALINDIA[i].gambar;
  if (!g) return Promise.resolve();
  lightRows(i);
  return Promise.all(pictures(i).filter((gambar) => gambar._fullLayout && gambar.sorotan !== keadaan.sorot).map((gambar) => {
    gambar.sorotan = keadaan.sorot;
    return Object.keys(g.kotak).length ? lightBox(i, gambar, g) : dimMarks(gambar, keadaan.sorot);
  }));
}

function lightBox(i, gambar, g) {
  const asal = g.layout.shapes || [];
  const kotak = g.kotak[keadaan.sorot];
  return Plotly.relayout(gambar, { shapes: kotak ? [...structuredClone(asal), ...curtain(gambar, kotak)] : structuredClone(asal) })
    .then(() => kotak && intoView(i, gambar, kotak));
}

function curtain(gambar, [x0, x1, y0, y1]) {
  const tata = gambar._fullLayout, ukur = tata._size;
  const kiri = -ukur.l / ukur.w, kanan = 1 + ukur.r / ukur.w;
  const X = ends(tata.xaxis), Y = ends(tata.yaxis);
  const bentuk = (px, py, gaya) => ({
    type: 'rect', layer: 'above', xref: px[2] || 'x', yref: py[2] || 'y', x0: px[0], x1: px[1], y0: py[0], y1: py[1], ...gaya,
  });
  const tirai = { fillcolor: TIRAI, line: { width: 0 } };
  const tepi = { fillcolor: 'rgba(0,0,0,0)', line: { width: 2.5, color: TEPI_SOROT } };
  const lebar = [kiri, kanan, 'paper'];
  if (x0 === null) {
    return [bentuk(lebar, [Y[0], y0], tirai), bentuk(lebar, [y1, Y[1]], tirai), bentuk([kiri + 3 / ukur.w, 1 + (ukur.r - 2) / ukur.w, 'paper'], [y0, y1], tepi)];
  }
  if (y0 === null) {
    return [bentuk([X[0], x0], [0, 1, 'paper'], tirai), bentuk([x1, X[1]], [0, 1, 'paper'], tirai), bentuk([x0, x1], [0, 1, 'paper'], tepi)];
  }
  return [
    bentuk(lebar, [Y[0], y0], tirai), bentuk(lebar, [y1, Y[1]], tirai),
    bentuk([X[0], x0], [y0, y1], tirai), bentuk([x1, X[1]], [y0, y1], tirai), bentuk([x0, x1], [y0, y1], tepi),
  ];
}

function ends(sumbu) {
  const ujung = sumbu.range.map(Number);
  return [Math.min(...ujung), Math.max(...ujung)];
}

function intoView(i, gambar, [, , y0, y1]) {
  const bidang = scroller(i);
  if (ponsel || y0 === null || pictures(i).length > 1 || bidang.scrollHeight <= bidang.clientHeight + 12) return;
  const sumbu = gambar._fullLayout.yaxis;
  const [bawah, atas] = sumbu.range.map(Number);
  const letak = (sumbu._offset + sumbu._length * (1 - ((y0 + y1) / 2 - bawah) / (atas - bawah)));
  const faktor = gambar.getBoundingClientRect().height / gambar.offsetHeight / (panggung.getBoundingClientRect().height / panggung.offsetHeight);
  bidang.scrollTop = letak * faktor - bidang.clientHeight / 2;
}

function dimMarks(gambar, kode) {
  const jejak = [], titik = [];
  gambar.data.forEach((t, j) => {
    const asal = t.locations || t.customdata;
    if (!asal) return;
    jejak.push(j);
    titik.push([...asal].map((v, n) => (code({ customdata: v }) === kode ? n : -1)).filter((n) => n >= 0));
  });
  if (!jejak.length) return Promise.resolve();
  const ada = kode && titik.some((t) => t.length);
  return Plotly.restyle(gambar, {
    selectedpoints: ada ? titik : jejak.map(() => null),
    'unselected.marker.opacity': jejak.map(() => (ada ? 0.16 : null)),
    ...(gambar.data[jejak[0]].type === 'choropleth' ? {} : { 'unselected.textfont.color': ada ? 'rgba(16,36,43,0.25)' : null }),
  }, jejak);
}

function regionName(kode) {
  const nama = SALINDIA.map((s) => (s.gambar && s.gambar.daerah[kode]) || (s.nama_daerah || {})[kode]);
  return nama.find(Boolean) || kode;
}
