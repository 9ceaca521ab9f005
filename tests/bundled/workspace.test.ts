import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { explain, explainable } from '../../src/explain/explain.ts';
import { whyNot } from '../../src/explain/why-not.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import type { Workspace } from '../../src/model/records.ts';
import { sentencesOf } from '../../src/model/sentences.ts';
import { readBundled } from '../support/files.ts';
import { findingsOf } from '../support/records.ts';

let workspace: Workspace;
let analysis: Analysis;
beforeAll(async () => {
  ({ workspace } = await readBundled());
  analysis = analyse(workspace);
});

describe('the bundled workspace', () => {
  it('has no errors, and every rule passes its own examples', () => {
    expect(workspace.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });
  it('every provision that commits has an anchor of its own and says what it rests on', () => {
    for (const commitment of workspace.commitments) {
      const provision = workspace.provisions.find((each) => each.id === commitment.provision);
      expect(provision, commitment.id).toMatchObject({ annotated: true });
      expect(commitment.id).not.toMatch(/heading|could-not-be-read|how-strong/);
    }
  });
  it('no digest is in quotation marks', () => {
    for (const provision of workspace.provisions) expect(provision.text, provision.id).not.toMatch(/^["“].*["”]$/);
  });
  it('no page quotes the words of a digest', () => {
    for (const commitment of workspace.commitments.filter((each) => each.textStatus === 'digest')) {
      const page = explain(commitment.id, analysis)!
        .blocks.map((block) => block.text)
        .join('\n');
      for (const words of [
        commitment.text,
        ...commitment.qualifiers.map((each) => each.text),
        ...commitment.norms.flatMap((norm) => (norm.cue ? [norm.cue] : [])),
      ]) {
        expect(page).not.toContain(`“${words}”`);
      }
    }
  });
  it('the section on what could not be read makes no commitment', () => {
    expect(
      workspace.commitments.filter((each) => each.section.some((name) => /could not be read|How strong/.test(name))).map((each) => each.id),
    ).toEqual([]);
  });
  it("MiGOF's commitments bind States, save those on how IOM is to use it", () => {
    for (const each of workspace.commitments.filter((one) => one.instrument === 'migof')) {
      expect(each.bearers, each.id).toEqual(/:u-/.test(each.id) ? ['organisation'] : ['states']);
    }
  });
  it('findings have a chain of ten, and ids have a page: every seventh, since there are thousands', () => {
    const seventh = (_: unknown, at: number) => at % 7 === 0;
    for (const finding of findingsOf(analysis.judgement).filter(seventh))
      expect(explain(finding.id, analysis)?.blocks.filter((block) => block.number !== undefined)).toHaveLength(10);
    for (const id of [...explainable(analysis)].filter(seventh)) expect(explain(id, analysis)?.blocks.length, id).toBeGreaterThan(0);
  });
  it('why-not answers for every commitment and entry', () => {
    for (const commitment of workspace.commitments.filter((_, at) => at % 20 === 0)) {
      for (const entry of workspace.entries) expect(whyNot(commitment.id, entry.id, analysis)?.blocks.length).toBeGreaterThan(0);
    }
  });
  it('a contradiction is short of nothing, and what predates is told apart', () => {
    for (const finding of findingsOf(analysis.judgement)) {
      if (finding.verdict === 'contradiction') expect(finding.shortOf).toEqual([]);
      if (finding.evidence === 'nauru-manus-management')
        expect(finding.verdict, finding.id).not.toMatch(/contradiction|departure|shortfall|assistance|strain/);
    }
  });
  it('the withdrawn source counts for nothing: no finding on Ukraine rests on it', () => {
    for (const finding of findingsOf(analysis.judgement).filter((each) => each.evidence === 'ukraine-detention-centres')) {
      const entry = analysis.entries.find((each) => each.id === finding.evidence)!;
      for (const id of [...finding.held, ...(finding.role ? [finding.role] : [])].flatMap((fact) => fact.claims)) {
        expect(entry.claims.find((claim) => claim.id === id)?.sources.every((source) => workspace.appraisals[source.id]?.withdrawn)).toBe(
          false,
        );
      }
    }
  });
  it('what UNHCR did is no evidence on IOM', () => {
    expect(workspace.entries.flatMap((entry) => entry.claims.flatMap((claim) => claim.sources.map((source) => source.id)))).not.toContain(
      'hrw-2021-rohingya-data',
    );
  });
  it('every claim says whose word it is', () => {
    const attributed =
      /\b(accus|announc|answer|ask|call|cite|conclu|contest|count|credit|criticis|denied|describ|find|found|grant|held|imprint|judge|know|learn|list|noted|offer|publish|quote|record|repl|report|said|saw|say|state|summar|sums? up|titles?|told|took up|warn|write|writes|wrote)/;
    const without = workspace.entries.flatMap((entry) =>
      entry.claims.filter((claim) => !attributed.test(claim.text)).map((claim) => `${entry.id}/${claim.id}`),
    );
    expect(without).toEqual([]);
  });
  it('no sentence of a claim or an answer is longer than a person speaks in a breath', () => {
    const told = workspace.entries.flatMap(({ id, claims, response }) => [
      ...claims.map((claim) => ({ id: `${id}#${claim.id}`, text: claim.text })),
      ...[response?.text, response?.got].flatMap((text) => (text ? [{ id: `${id} response`, text }] : [])),
    ]);
    const long = told.filter(({ text }) => sentencesOf(text).some((sentence) => sentence.split(' ').length > 34));
    expect(long.map(({ id }) => id)).toEqual([]);
  });
  it('every digest is in words of our own, without quotation marks within', () => {
    const digests = new Set(workspace.instruments.filter((each) => each.textStatus === 'digest').map((each) => each.id));
    expect(
      workspace.provisions.filter((each) => digests.has(each.instrument) && /["“”„«»]/.test(each.text)).map((each) => each.id),
    ).toEqual([]);
  });
  it('every source has a year, or says that none is known', () => {
    const without = [...workspace.sources, ...workspace.ruleSources].filter(
      (source) => !source.issued?.['date-parts']?.[0]?.[0] && !/No date is known\./.test(String(source['note'])),
    );
    expect(without.map((source) => source.id)).toEqual([]);
  });
  it('no provision counts as read where the instrument was not, nor as firmer than what was recalled or told by others bears', () => {
    for (const provision of workspace.provisions) {
      const instrument = workspace.instruments.find((each) => each.id === provision.instrument)!;
      if (instrument.read === 'none') expect(provision.provenance, provision.id).not.toBe('read');
    }
    for (const finding of findingsOf(analysis.judgement)) {
      const commitment = workspace.commitments.find((each) => each.id === finding.commitment)!;
      if (commitment.provenance === 'unverified' || commitment.provenance === 'described-by-others') {
        expect(finding.shortOf, finding.id).toContain('text-unchecked');
      }
    }
  });
  it('every entry says what is not established, and what the organisation answered or that no answer was found', () => {
    for (const entry of workspace.entries) {
      expect(entry.notEstablished ?? [], entry.id).not.toEqual([]);
      expect(entry.response, entry.id).toBeDefined();
    }
  });
  it('the page of every instrument says how strong it is', () => {
    for (const instrument of workspace.instruments) {
      const words = explain(instrument.id, analysis)!.blocks.map((block) => block.text);
      expect(words.filter((each) => each === 'How strong this instrument is')).toHaveLength(1);
    }
  });
});
