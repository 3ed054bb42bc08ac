// The chart of this slide as a file, made here: title, source, version and the training mark go with it.
const LEBAR_GAMBAR = 1280;

function saveImage(jenis) {
  const s = SALINDIA[keadaan.i];
  if (!s.gambar) { say('Salindia ini tidak memuat bagan.'); return; }
  const tinggi = Math.max(640, s.gambar.tinggi * 1.15) + 130;
  const tata = { ...structuredClone(s.gambar.layout), template: ISI.templat, width: LEBAR_GAMBAR / 1.4, height: tinggi, paper_bgcolor: '#FFFFFF' };
  Plotly.toImage({ data: structuredClone(s.gambar.data), layout: titled(tata, s), config: ISI.setelan }, { format: 'svg', width: LEBAR_GAMBAR / 1.4, height: tinggi })
    .then((url) => withFont(decodeURIComponent(url.slice(url.indexOf(',') + 1))))
    .then((svg) => (jenis === 'svg' ? svgBlob(svg) : png(svg, LEBAR_GAMBAR / 1.4, tinggi)))
    .then((isi) => download(isi, `${fileName(s)}.${jenis}`))
    .catch(() => say('Gambar tidak dapat dibuat di peramban ini.'));
}

function titled(tata, s) {
  const baris = wrap(s.judul, 70), anak = wrap(s.anak, 100);
  const atas = 30 + 24 * baris.length + 18 * anak.length;
  const kaki = wrap([s.latihan ? 'DATA LATIHAN' : '', s.sumber, s.versi].filter(Boolean).join(' · '), 120);
  const margin = tata.margin || {};
  const asal = tata.annotations || [];
  const bawah = (margin.b || 48) + 20 + 15 * kaki.length;
  const tulis = (text, lain) => ({ text, xref: 'paper', yref: 'paper', x: 0, showarrow: false, align: 'left', xanchor: 'left', xshift: Math.min(0, 8 - (margin.l || 8)), ...lain });
  tata.annotations = [
    ...asal,
    tulis(`<b>${baris.map(escapeText).join('<br>')}</b>`, { y: 1, yanchor: 'top', yshift: (margin.t || 12) + atas - 10, font: { size: 19 } }),
    tulis(anak.map(escapeText).join('<br>'), { y: 1, yanchor: 'top', yshift: (margin.t || 12) + atas - 16 - 24 * baris.length, font: { size: 14 } }),
    tulis(kaki.map(escapeText).join('<br>'), { y: 0, yanchor: 'bottom', yshift: 6 - bawah, font: { size: 11 } }),
  ];
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
  const nama = s.judul.normalize('NFKD').replace(/[^0-9A-Za-z]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return `${s.latihan ? 'DATA-LATIHAN_' : ''}${String(keadaan.i + 1).padStart(2, '0')}_${nama}`;
}
