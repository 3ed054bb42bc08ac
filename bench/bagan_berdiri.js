// When the last chart in sight came to stand, in milliseconds of the page's own clock: window.berdiri(since), null before;
// where no chart in sight came after `since`, when the last thing in sight did. window.klikAwal: when somebody last clicked;
// window.tampak(): how many charts are in sight. A chart stands once it is neither drawn nor moved any more; what comes
// elsewhere in a container that holds it too is another's.
(() => {
    const BAGAN = '[data-testid=stPlotlyChart], [data-testid=stMetricChart], [data-testid=stMain] img';
    const BINGKAI = '[data-testid=stElementContainer]';
    const waktu = new Map();
    const letak = new Map();
    const inSight = (e) => {
        const kotak = e.getBoundingClientRect();
        return e.isConnected && kotak.width > 0 && kotak.top < innerHeight && kotak.bottom > 0;
    };
    const drawn = (e) => !e.matches('[data-testid=stPlotlyChart]') || e.querySelector('.main-svg');
    const charts = () => [...document.querySelectorAll(BAGAN)].filter((e) => inSight(e) && drawn(e));

    function touched(e, kini, seisi) {
        if (e.nodeType !== 1) return;
        if (e.closest('[data-testid=stMain]')) waktu.set(e, kini);
        const bagan = e.closest(BAGAN);
        if (bagan) waktu.set(bagan, kini);
        else if (seisi || e.matches(BINGKAI)) for (const b of e.querySelectorAll(BAGAN)) waktu.set(b, kini);
    }
    function moved() {
        for (const e of document.querySelectorAll(BAGAN)) {
            const { left, top, width, height } = e.getBoundingClientRect();
            const kini = [left, top + scrollY, width, height].join();
            if (letak.has(e) && letak.get(e) !== kini) waktu.set(e, performance.now());
            letak.set(e, kini);
        }
    }
    let menunggu = 0;
    function changed(ubahan) {
        const kini = performance.now();
        for (const { target, addedNodes } of ubahan) {
            touched(target, kini, false);
            for (const e of addedNodes) touched(e, kini, true);
        }
        menunggu ||= requestAnimationFrame(() => { menunggu = 0; moved(); });
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
