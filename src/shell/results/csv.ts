export { printCsv } from '../../core/results/csv.ts';
