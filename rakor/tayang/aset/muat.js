// How large a figure is drawn on its slide, in how many columns, and with how many lines of its key.
// At 1 the smallest letters of a figure, 12 pixels on the stage, are 24 on a hall's screen; rather rows this much closer.
const SKALA = { terkecil: 1, terbesar: 1.6 }, MEPET = 0.8;
// A chart of few rows may be stretched this much before it is set in the middle instead.
const ULUR = 1.8;
// Letters of a figure in one column are large enough from this factor on; pixels between columns.
const CUKUP = 0.95, ANTARA = 26;
// Pixels of a letter of a figure's key, of its lines and above them; what stands between its entries.
const KUNCI = { huruf: 6.8, baris: 18, tepi: 6, sela: '\u00a0\u00a0 ' };

function keyOf(g) {
  return (g.layout.annotations || []).find((a) => a.name === 'legenda');
}

function lower(g, hemat, annotations) {
  const margin = { ...g.layout.margin, b: g.layout.margin.b - hemat };
  return { ...g, tinggi: g.tinggi - hemat, tinggi_min: g.tinggi_min - hemat, layout: { ...g.layout, annotations, margin } };
}

function wideKey(g, lebar) {
  // The key in as few lines as there is room for: as it comes they are as short as on a phone.
  const kunci = keyOf(g);
  if (!kunci || ponsel) return g;
  const semula = kunci.text.split('<br>'), baris = [];
  let sisa = 0;
  semula.flatMap((b) => b.split(KUNCI.sela)).forEach((butir) => {
    const panjang = butir.replace(/<[^>]*>/g, '').length + KUNCI.sela.length;
    if (panjang <= sisa) baris[baris.length - 1] += KUNCI.sela + butir;
    else { baris.push(butir); sisa = lebar / KUNCI.huruf; }
    sisa -= panjang;
  });
  const hemat = KUNCI.baris * (semula.length - baris.length);
  return hemat > 0 ? lower(g, hemat, g.layout.annotations.map((a) => (a === kunci ? { ...a, text: baris.join('<br>') } : a))) : g;
}

function fitted(i, g) {
  // The figure, how it is fitted, and the key that stands under several columns.
  const lebar = room(i).clientWidth, longgar = wideKey(g, lebar), u = fit(i, longgar, 0), kunci = keyOf(longgar);
  if (u.tinggi.length > 1 && kunci) {
    const tinggi = KUNCI.baris * kunci.text.split('<br>').length;
    const polos = lower(longgar, tinggi + KUNCI.tepi, longgar.layout.annotations.filter((a) => a !== kunci));
    return [polos, fit(i, polos, tinggi + KUNCI.tepi), kunci.text];
  }
  const jadi = wideKey(g, lebar / u.skala);
  return [jadi, fit(i, jadi, 0), ''];
}

function room(i) {
  return panggung.children[i].querySelector('.ruang') || panggung.children[i].querySelector('.bidang');
}

function fit(i, g, sisih) {
  // Size the figure is drawn at and the factor it is then shown with: letters as large as the room allows.
  const bidang = room(i);
  const lebar = bidang.clientWidth, tinggi = bidang.clientHeight - sisih;
  if (ponsel) return { skala: 1, lebar: Math.max(lebar, g.lebar_ponsel), tinggi: [g.tinggi], batas: [] };
  const satu = columns(g, 1, lebar, tinggi);
  // Several columns only where one would be hard to read.
  const pilihan = satu.pas >= (g.cukup || CUKUP) || !g.sela.length ? [satu] : [satu, ...[2, 3, 4].map((n) => columns(g, n, lebar, tinggi))];
  const u = pilihan.reduce((baik, lain) => (lain.pas > baik.pas * 1.05 ? lain : baik));
  const skala = clamp(u.pas, SKALA.terkecil, SKALA.terbesar);
  const tepi = edges(g), terendah = u.tinggi_min * clamp(u.pas / skala, MEPET, 1);
  const ada = clamp(tinggi / skala, terendah, Math.max(g.luwes ? Infinity : tepi + (g.tinggi - tepi) * u.terpanjang * ULUR, terendah));
  return {
    skala, batas: u.batas, lebar: (lebar - ANTARA * (u.bagian.length - 1)) / u.bagian.length / skala,
    tinggi: u.bagian.map((b) => tepi + (ada - tepi) * b / u.terpanjang),
  };
}

function edges(g) {
  return (g.layout.margin.t || 0) + (g.layout.margin.b || 0);
}

function columns(g, n, lebar, tinggi) {
  // The rows in n columns of about equal height, cut between rows; `bagian` are their shares of the whole height.
  const [bawah, atas] = n > 1 ? g.layout.yaxis.range : [1, 0];
  const ideal = Array.from({ length: n - 1 }, (_, k) => atas + (bawah - atas) * (k + 1) / n);
  const batas = n > 1 && g.sela.length >= 2 * n ? [...new Set(ideal.map((y) => closest(g.sela, y)))] : [];
  const ujung = [atas, ...batas, bawah];
  const bagian = ujung.slice(1).map((y, k) => (y - ujung[k]) / (bawah - atas));
  const terpanjang = Math.max(...bagian), tepi = edges(g);
  const tinggi_min = tepi + (g.tinggi_min - tepi) * terpanjang;
  const sempit = bagian.length > 1 ? g.lebar_lajur : g.lebar_min;
  const pas = Math.min(SKALA.terbesar, (lebar - ANTARA * (bagian.length - 1)) / bagian.length / sempit, tinggi / tinggi_min);
  return { batas, bagian, terpanjang, tinggi_min, pas };
}

function closest(pilihan, y) {
  return pilihan.reduce((dekat, lain) => (Math.abs(lain - y) < Math.abs(dekat - y) ? lain : dekat));
}
