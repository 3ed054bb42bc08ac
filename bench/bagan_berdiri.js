// When the last chart in sight came to stand, in milliseconds of the page's own clock: window.berdiri(since), null before;
// where no chart in sight came after `since`, when the last thing in sight did. window.klikAwal: when somebody last clicked;
// window.tampak(): how many charts are in sight.
(() => {
    const BAGAN = '[data-testid=stPlotlyChart], [data-testid=stMetricChart], [data-testid=stMain] img';
    const waktu = new Map();
    const inSight = (e) => {
        const kotak = e.getBoundingClientRect();
        return e.isConnected && kotak.width > 0 && kotak.top < innerHeight && kotak.bottom > 0;
    };
    const drawn = (e) => !e.matches('[data-testid=stPlotlyChart]') || e.querySelector('.main-svg');
    const charts = () => [...document.querySelectorAll(BAGAN)].filter((e) => inSight(e) && drawn(e));

    function changed(ubahan) {
        const kini = performance.now();
        for (const { target, addedNodes } of ubahan) {
            for (const e of [target, ...addedNodes]) {
                if (e.nodeType !== 1) continue;
                if (e.closest('[data-testid=stMain]')) waktu.set(e, kini);
                const bagan = e.closest(BAGAN);
                for (const b of bagan ? [bagan] : e.querySelectorAll(BAGAN)) waktu.set(b, kini);
            }
        }
    }
    new MutationObserver(changed).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    addEventListener('load', ({ target }) => { if (target.matches?.(BAGAN)) waktu.set(target, performance.now()); }, true);
    addEventListener('click', () => { window.klikAwal = performance.now(); }, true);

    const last = (unsur, sejak) => {
        const kapan = [...unsur].map((e) => waktu.get(e)).filter((ms) => ms >= sejak);
        return kapan.length ? Math.max(...kapan) : null;
    };
    window.tampak = () => charts().length;
    window.berdiri = (sejak) => last(charts(), sejak) ?? last([...waktu.keys()].filter(inSight), sejak);
})();
