import { loadSite } from '/work/truth/src/pages/_site.ts';
import { censusChart, mapChart } from '/work/truth/src/components/siteCharts.ts';
import { LIGHT } from '/work/truth/src/charts/theme.ts';
import sharp from 'sharp';
const site = await loadSite();
const svgs=[censusChart(site,2,'E05012193'),censusChart(site,2,'E05012206'),censusChart(site,1,'E07000123'),mapChart(site,'imd-percentile','2025')];
let i=0; for(const c of svgs){ console.log(c.id,'|',c.headline,'|',c.subtitle,'|',c.alt,'|',c.sourceLine); console.log(JSON.stringify(c.table.rows.map(r=>r.map(x=>x.text))));
 const s=c.draw(LIGHT).replace('<svg ','<svg font-family="DejaVu Sans" '); await sharp(Buffer.from(s),{density:144}).flatten({background:'#fff'}).png().toFile(`/tmp/slope${i++}.png`);}
