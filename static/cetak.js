// Before a page is printed: upright or lying as the page is wide, and so small that no row and no chart is cut. A drawn chart
// keeps its width on paper, so the page keeps its own and is printed smaller. The sheet on a region has its own measures.
(() => {
    // A4 less margins of 10 mm, at 96 pixels an inch; wider than LEBAR_TEGAK a page is printed lying.
    const PENDEK = 718, PANJANG = 1047, LEBAR_TEGAK = 1100, TERKECIL = 0.4;
    const gaya = document.createElement('style');
    addEventListener('beforeprint', () => {
        const isi = document.querySelector('.stMainBlockContainer');
        if (!isi) return;
        const gelap = getComputedStyle(document.querySelector('.stApp')).colorScheme === 'dark';
        document.documentElement.toggleAttribute('data-gelap', gelap);
        const { paddingLeft, paddingRight } = getComputedStyle(isi);
        const lebar = isi.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        const tertinggi = Math.max(1, ...[...isi.querySelectorAll('[class*=y-jd]')].map((e) => e.offsetHeight));
        const [x, y, letak] = lebar > LEBAR_TEGAK ? [PANJANG, PENDEK, 'landscape'] : [PENDEK, PANJANG, 'portrait'];
        const skala = Math.min(1, x / lebar, Math.max(TERKECIL, y / tertinggi));
        gaya.textContent = isi.querySelector('.st-key-lembar') ? '' : `@media print {
            @page { size: A4 ${letak}; margin: 10mm; }
            .stMainBlockContainer { width: ${lebar}px !important; zoom: ${skala}; }
        }`;
        document.body.append(gaya);
    });
})();
