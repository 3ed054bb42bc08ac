// A page sends what lies below its fold when what is above it stands: the mark at the fold carries a key, and the server is
// told when every chart in sight is drawn and the browser has nothing left to do.
(() => {
    const BAGAN = '[data-testid=stPlotlyChart]', MENUNGGU = `${BAGAN}, [data-testid=stSkeleton]`;
    const kenal = new Set();
    const inSight = (e) => {
        const kotak = e.getBoundingClientRect();
        return kotak.width > 0 && kotak.top < innerHeight && kotak.bottom > 0;
    };
    const stands = (e) => e.matches(BAGAN) && e.querySelector('.main-svg');
    const waiting = () => [...document.querySelectorAll(MENUNGGU)].some((e) => inSight(e) && !stands(e));
    const idle = window.requestIdleCallback ?? ((f) => setTimeout(f, 60));
    const tell = (kunci) => idle(() => {
        // A page behind another draws nothing; nobody is kept waiting for it.
        if (waiting() && !document.hidden) setTimeout(() => tell(kunci), 30);
        else fetch(new URL(`/tahap/${kunci}`, location.origin), { method: 'POST' }).catch(() => {});
    }, { timeout: 1000 });
    new MutationObserver(() => {
        const kunci = document.querySelector('[data-tahap]')?.dataset.tahap;
        if (!kunci || kenal.has(kunci)) return;
        kenal.add(kunci);
        tell(kunci);
    }).observe(document, { subtree: true, childList: true });
    // While the server answers the first question there is time to make ready what draws charts.
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (...isi) {
        WebSocket.prototype.send = send;
        const bagan = !window.TANPA_BAGAN.includes(location.pathname.split('/').pop());
        setTimeout(() => bagan && window.SKRIP_BAGAN && import(window.SKRIP_BAGAN), 0);
        return send.apply(this, isi);
    };
    document.cookie = `bertahap=1; path=/; SameSite=Strict${location.protocol === 'https:' ? '; Secure' : ''}`;
})();
