// The chart of this slide as a file, made here: title, source, version and the training mark go with it.
// Pixels at the figure's own letter size; a PNG has twice as many.
const LEBAR_GAMBAR = 900;

function saveImage(jenis) {
  const s = SALINDIA[keadaan.i];
  if (!s.gambar) { say('Salindia ini tidak memuat bagan.'); return; }
  picture(s, jenis).then((isi) => download(isi, `${fileName(s)}.${jenis}`))
    .catch(() => say('Gambar tidak dapat dibuat di peramban ini.'));
}

function picture(s, jenis) {
  const lebar = LEBAR_GAMBAR, tinggi = Math.round(Math.max(420, s.gambar.tinggi * 1.1)) + 110;
  const tata = titled({ ...structuredClone(s.gambar.layout), template: ISI.templat, width: lebar, height: tinggi, paper_bgcolor: '#FFFFFF' }, s);
  return Plotly.toImage({ data: structuredClone(s.gambar.data), layout: tata, config: ISI.setelan }, { format: 'svg', width: lebar, height: tinggi })
    .then((url) => withFont(decodeURIComponent(url.slice(url.indexOf(',') + 1))))
    .then((svg) => (jenis === 'svg' ? svgBlob(svg) : png(svg, lebar, tinggi)));
}

function startPictures(semua) {
  // For the server: every chart as base64 in the page, which is then read as text.
  const kotak = el('div');
  // A browser without a window runs on a clock of its own that does not wait for pictures; this keeps it from running ahead.
  const denyut = setInterval(() => { let n = 0; while (n < 3e5) n += 1; }, 10);
  const satu = (s, jenis) => picture(s, jenis).then((isi) => isi.arrayBuffer()).then((isi) => {
    const hasil = el('pre', 'hasil', btoa(new Uint8Array(isi).reduce((teks, b) => teks + String.fromCharCode(b), '')));
    hasil.dataset.nama = `${fileName(s)}.${jenis}`;
    kotak.append(hasil);
  });
  return semua.flatMap((jenis) => SALINDIA.map((s) => [s, jenis]))
    .reduce((lalu, [s, jenis]) => lalu.then(() => satu(s, jenis)), Promise.resolve()).then(() => {
    clearInterval(denyut);
    document.querySelectorAll('script').forEach((unsur) => unsur.remove());
    document.body.append(kotak);
    document.body.dataset.siap = 'gambar';
  });
}

function titled(tata, s) {
  const baris = wrap(s.judul, 70), anak = wrap(s.anak, 100);
  const cap = s.latihan ? 30 : 0, puncak = 30 + 24 * baris.length + 18 * anak.length, atas = puncak + cap;
  const kaki = wrap([s.sumber, s.versi].filter(Boolean).join(' · '), 120);
  const margin = tata.margin || {};
  const asal = tata.annotations || [];
  const bawah = (margin.b || 48) + 20 + 15 * kaki.length;
  const tulis = (text, lain) => ({ text, xref: 'paper', yref: 'paper', x: 0, showarrow: false, align: 'left', xanchor: 'left', xshift: 8 - (margin.l || 0), ...lain });
  tata.annotations = [
    ...asal,
    tulis(`<b>${baris.map(escapeText).join('<br>')}</b>`, { y: 1, yanchor: 'top', yshift: (margin.t || 12) + puncak - 10, font: { size: 19 } }),
    tulis(anak.map(escapeText).join('<br>'), { y: 1, yanchor: 'top', yshift: (margin.t || 12) + puncak - 16 - 24 * baris.length, font: { size: 14 } }),
    tulis(kaki.map(escapeText).join('<br>'), { y: 0, yanchor: 'bottom', yshift: 6 - bawah, font: { size: 11 } }),
  ];
  if (s.latihan) {
    tata.annotations.push(tulis('DATA LATIHAN', {
      y: 1, yanchor: 'top', yshift: (margin.t || 12) + atas - 8, font: { size: 15, color: '#FFFFFF', weight: 800 }, bgcolor: '#A11D1D', borderpad: 4,
    }));
  }
  tata.margin = { ...margin, t: (margin.t || 12) + atas, b: bawah };
  return tata;
}

function wrap(teks, panjang) {
  const baris = [];
  (teks || '').split(/\s+/).filter(Boolean).forEach((kata) => {
    const akhir = baris[baris.length - 1];
    if (akhir !== undefined && akhir.length + kata.length < panjang) baris[baris.length - 1] = `${akhir} ${kata}`;
    else baris.push(kata);
  });
  return baris;
}

function escapeText(teks) {
  return teks.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function withFont(svg) {
  // A picture has no access to the fonts of the page: its own copy makes it look as here.
  const muka = [...document.styleSheets].flatMap((l) => [...l.cssRules]).find((a) => a instanceof CSSFontFaceRule);
  return svg.replace(/(<svg[^>]*>)/, `$1<defs><style>${muka.cssText}</style></defs>`);
}

function svgBlob(svg) {
  return new Blob([svg], { type: 'image/svg+xml' });
}

function png(svg, lebar, tinggi) {
  return new Promise((selesai, gagal) => {
    const alamat = URL.createObjectURL(svgBlob(svg));
    const gambar = new Image();
    gambar.onerror = gagal;
    gambar.onload = () => {
      const kanvas = el('canvas');
      kanvas.width = lebar * 2;
      kanvas.height = tinggi * 2;
      const kuas = kanvas.getContext('2d');
      kuas.scale(2, 2);
      kuas.drawImage(gambar, 0, 0, lebar, tinggi);
      URL.revokeObjectURL(alamat);
      kanvas.toBlob((isi) => (isi ? selesai(isi) : gagal(new Error('kosong'))), 'image/png');
    };
    gambar.src = alamat;
  });
}

function download(isi, nama) {
  const tautan = el('a');
  tautan.href = URL.createObjectURL(isi);
  tautan.download = nama;
  tautan.click();
  setTimeout(() => URL.revokeObjectURL(tautan.href), 10000);
}

function fileName(s) {
  // A long table goes on under its number: its parts are told apart, also where the title is cut.
  const bagian = SALINDIA.filter((lain) => lain.nomor === s.nomor);
  const ke = bagian.length > 1 ? `-${bagian.indexOf(s) + 1}` : '';
  const nama = s.judul.normalize('NFKD').replace(/[^0-9A-Za-z]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return `${s.latihan ? 'DATA-LATIHAN_' : ''}${String(s.nomor).padStart(2, '0')}${ke}_${nama}`;
}
