import { tokenise } from './src/extract/tokens.ts'; import {isGerund,isParticiple,isAdjective} from './src/extract/word-forms.ts';
const t=tokenise("Unless otherwise agreed in writing, IOM shall pay."); console.log(t.map(x=>[x.lower,isGerund(x),isParticiple(x),isAdjective(x)]));
