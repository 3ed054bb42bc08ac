// When the last chart in sight came to stand: window.bagan() in milliseconds of the page's own clock, null before;
// window.klikAwal: when somebody last clicked.
(() => {
    const waktu = new Map();
    const inSight = (e) => {
        const kotak = e.getBoundingClientRect();
        return kotak.width > 0 && kotak.top < innerHeight && kotak.bottom > 0;
    };

    new MutationObserver((ubahan) => {
        const kini = performance.now();
        for (const { target } of ubahan) {
            const bagan = target.nodeType === 1 && target.closest('[data-testid=stPlotlyChart]');
            if (bagan && bagan.querySelector('.main-svg')) waktu.set(bagan, kini);
        }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

    window.bagan = () => {
        const tampak = [...waktu].filter(([bagan]) => bagan.isConnected && inSight(bagan)).map(([, kapan]) => kapan);
        return tampak.length ? Math.max(...tampak) : null;
    };
    addEventListener('click', () => { window.klikAwal = performance.now(); }, true);
})();
