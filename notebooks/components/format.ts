/** How pages write figures. The words are the engine's own, so that a page and a committee paper say the same of the same figure. */
export {
  capital,
  count,
  figureWords,
  isPart,
  listed,
  monthName,
  monthWords,
  partWord,
  percent,
  pounds,
  shortPounds,
  shortWords,
  unknownLines,
  wholePounds,
  wordsInYear,
} from '@headroom/engine/browser';
