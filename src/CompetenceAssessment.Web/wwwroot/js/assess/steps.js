// On a narrow screen the desk shows one of its parts at a time: list, evidence, judgement. On a wide one all are in view.

/** Makes the desk's steps work.
 *  @returns a function that shows a part, and with `true` leads the reader to it. */
export function steps(desk) {
    const go = (step, withFocus = false) => {
        desk.dataset.step = step;
        for (const link of desk.querySelectorAll('[data-step-to]')) {
            if (link.dataset.stepTo === step) link.setAttribute('aria-current', 'step');
            else link.removeAttribute('aria-current');
        }
        if (withFocus) {
            window.scrollTo({ top: 0 });
            desk.querySelector(`#desk-${step}`)?.focus({ preventScroll: true });
        }
    };
    desk.addEventListener('click', event => {
        const link = event.target.closest('[data-step-to]');
        if (!link) return;
        event.preventDefault();
        go(link.dataset.stepTo, true);
    });
    go('viewer');
    return go;
}
