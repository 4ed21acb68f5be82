import '../evidence-viewer.js';
import { steps } from './steps.js';

// The desk in the order of evidence: every form is posted as it is; only a narrow screen needs help.

const desk = document.querySelector('[data-desk]');
const go = steps(desk);
if (document.querySelector('#refusal [role=alert]')) go('form');
desk.querySelector('.desk-list [aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
