import fc from 'fast-check';
import { denied } from '/work/wt/readings/tests/extract/denied-sentences.ts';
import { read } from '/work/wt/readings/tests/support/reading.ts';
const seen=new Map<string,string>(); let n=0,bad=0,not=0;
for(const s of fc.sample(denied,{numRuns:Number(process.argv[2]??1500),seed:Number(process.argv[3]??1)})){ n++; const m=read(s).map(c=>c.modality); const firm=m.some(x=>['obligation','prohibition','undertaking','assurance'].includes(x)); const disc=m.includes('disclaimer'); if(firm){bad++; if(bad<40)console.log('FIRM',m.join(),s);} else if(!disc){not++; if(not<25)console.log('NONE',m.join(),s);} }
console.log(n,bad,not);
