// Listens to a page and Streamlit: menungguPeladen() while a run asked for has not ended; how many have, in .terjawab.
// menundaSesuatu() while the page has put something off by less than half a second, or waits for a file it asked for.
// bergeserSejak(t): whether something has moved under the pointer since then, in milliseconds of the page's own time.
(() => {
    let keadaan = 'tenang';
    const SEBENTAR = 500, ditunda = new Set();
    let diambil = 0;
    const { setTimeout, clearTimeout, fetch } = window;

    window.setTimeout = (kerja, lama = 0, ...isi) => {
        if (typeof kerja !== 'function' || lama > SEBENTAR) return setTimeout(kerja, lama, ...isi);
        const nomor = setTimeout(() => { ditunda.delete(nomor); kerja(...isi); }, lama);
        ditunda.add(nomor);
        return nomor;
    };
    window.clearTimeout = (nomor) => { ditunda.delete(nomor); clearTimeout(nomor); };
    window.fetch = (...isi) => {
        diambil += 1;
        const jawaban = fetch(...isi), selesai = () => { diambil -= 1; };
        jawaban.then(selesai, selesai);
        return jawaban;
    };
    let bergeser = 0;
    new PerformanceObserver((semua) => semua.getEntries().forEach((e) => { bergeser = Math.max(bergeser, e.startTime); }))
        .observe({ type: 'layout-shift', buffered: true });
    window.bergeserSejak = (saat) => bergeser > saat;
    window.menundaSesuatu = () => ditunda.size + diambil > 0;

    // Numbers of the fields of a protobuf message, with the value of those that are numbers.
    function fields(isi) {
        const ada = {};
        let i = 0;
        const number = () => {
            let nilai = 0, geser = 1, bita;
            do { bita = isi[i++]; nilai += (bita & 127) * geser; geser *= 128; } while (bita > 127);
            return nilai;
        };
        while (i < isi.length) {
            const tanda = number(), jenis = tanda & 7;
            const nilai = jenis === 0 ? number() : true;
            if (jenis === 2) { const panjang = number(); i += panjang; }
            if (jenis === 1) i += 8;
            if (jenis === 5) i += 4;
            ada[Math.floor(tanda / 8)] = nilai;
        }
        return ada;
    }

    function sent(isi) {
        if (NOMOR.minta in fields(isi)) keadaan = 'diminta';
    }

    function received(isi) {
        const ada = fields(isi);
        if (NOMOR.mulai in ada && keadaan === 'diminta') keadaan = 'berjalan';
        // A run given up for the next one is no end; one that ended before ours began is not ours.
        if (NOMOR.usai in ada && ada[NOMOR.usai] !== NOMOR.disusul && keadaan === 'berjalan') {
            keadaan = 'tenang';
            window.menungguPeladen.terjawab += 1;
        }
    }

    window.WebSocket = class extends window.WebSocket {
        constructor(...isi) {
            super(...isi);
            this.addEventListener('message', (e) => { if (e.data instanceof ArrayBuffer) received(new Uint8Array(e.data)); });
            this.addEventListener('close', () => { keadaan = 'tenang'; });
        }

        send(isi) {
            if (isi instanceof Uint8Array) sent(isi);
            super.send(isi);
        }
    };
    window.menungguPeladen = () => keadaan !== 'tenang';
    window.menungguPeladen.terjawab = 0;
})();
