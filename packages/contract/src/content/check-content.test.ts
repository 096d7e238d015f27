import { expect, test } from 'vitest'
import { checkContent } from './check-content.ts'
import { problemLine } from './problem.ts'

// A small host with everything right; each case below breaks one thing in a copy of it.
const title = { en: 'Get started', de: 'Erste Schritte' }
const rich = {
  en: [{ kind: 'paragraph', of: ['Press ', { kind: 'bold', of: ['Export'] }] }],
  de: [{ kind: 'list', items: [['Erst hier', { kind: 'link', text: 'dann da', href: '/da' }]] }],
}
const boardCreated = { kind: 'event', event: 'Board Created' }

function sound() {
  return {
    host: {
      locales: ['en', 'de'],
      events: { 'Board Created': { template: 'string', cards: 'number', at: 'date' }, 'Card Added': {} },
      personTraits: { role: 'string', createdAt: 'date' },
      accountTraits: { plan: 'string', seats: 'number' },
    } as any,
    experiences: [
      {
        kind: 'checklist',
        id: 'start',
        name: 'Start',
        title,
        tasks: [
          { id: 'board', title, doneWhen: boardCreated, action: { do: 'open', href: '/boards', label: title } },
          { id: 'cards', title, doneWhen: { kind: 'event', event: 'Card Added', atLeast: 3 }, after: ['board'] },
        ],
      },
      { kind: 'tooltip', id: 'tip', name: 'Tip', target: '#export', body: title, audience: { kind: 'url', value: '/board/*' }, goal: 'activated' },
      {
        kind: 'survey',
        id: 'nps',
        name: 'NPS',
        trigger: { on: 'event', event: 'Board Created', where: { template: 'sprint' } },
        audience: { kind: 'all', of: [{ kind: 'milestone', milestone: 'activated' }, { kind: 'trait', trait: 'role', op: 'equals', value: 'owner' }] },
        questions: [
          { id: 'score', type: 'nps', title, next: [{ band: 'low', to: 'why' }, { to: 'pick' }] },
          { id: 'why', type: 'text', title },
          { id: 'pick', type: 'choice', title, choices: [{ id: 'a', label: title }, { id: 'b', label: title }] },
        ],
      },
      {
        kind: 'tour',
        id: 'round',
        name: 'Round',
        steps: [
          { id: 'hello', title, body: rich, media: { kind: 'image', src: '/hello.png', alt: title }, next: [{ when: boardCreated, to: 'cards' }] },
          { id: 'make', target: '#new', body: title, when: { kind: 'url', value: '/boards' }, href: '/boards', advance: { on: 'event', event: 'Board Created' } },
          { id: 'cards', target: '#cards', body: title, advance: { on: 'click' } },
        ],
      },
      { kind: 'hotspot', id: 'dot', name: 'Dot', target: '#filter', title, body: rich },
      { kind: 'banner', id: 'news', name: 'News', body: rich, buttons: [{ id: 'look', do: 'start', experience: 'round', label: title }] },
      { kind: 'modal', id: 'hi', name: 'Hi', title, buttons: [{ id: 'go', do: 'open', href: '/boards', label: title }, { id: 'no', do: 'close', label: title }] },
      { kind: 'resourceCentre', id: 'help', name: 'Help', title, items: [{ id: 'tour', do: 'start', experience: 'round', label: title }, { id: 'docs', do: 'open', href: 'https://tally.example', label: title }] },
      { kind: 'feedback', id: 'say', name: 'Say', label: title, survey: 'nps' },
    ] as any[],
    milestones: [
      { id: 'board', name: 'Board', unit: 'account', when: boardCreated },
      { id: 'activated', name: 'Activated', unit: 'account', activation: true, when: { kind: 'milestone', milestone: 'board' } },
    ] as any[],
    stageModels: [
      {
        id: 'own',
        name: 'Our own',
        unit: 'account',
        stages: [
          { id: 'new', name: title, when: boardCreated },
          { id: 'fans', name: title, when: { kind: 'score', type: 'nps', from: 9, to: 10 } },
        ],
      },
    ] as any[],
    theme: { accent: '#1f4fd8', accentText: '#ffffff', dark: { accent: '#9db4ff', accentText: '#0b1430' } } as any,
  }
}
type Draft = ReturnType<typeof sound>

function problemsOf(change: (draft: Draft) => unknown): string[] {
  const draft = sound()
  change(draft)
  const result = checkContent(draft)
  return 'problems' in result ? result.problems.map(problemLine) : []
}

function warningsOf(change: (draft: Draft) => unknown): string[] {
  const draft = sound()
  change(draft)
  const result = checkContent(draft)
  return 'problems' in result ? result.problems.map((problem) => `refused: ${problemLine(problem)}`) : result.warnings
}

test('content with everything right has no problem and no warning, and comes back with its defaults filled in', () => {
  const result = checkContent(sound())
  expect(result).toMatchObject({ warnings: [], content: { experiences: ['start', 'tip', 'nps', 'round', 'dot', 'news', 'hi', 'help', 'say'].map((id) => ({ id })) } })
  expect(checkContent({ host: { locales: ['en'], events: {} }, experiences: [] })).toEqual({
    content: { host: { locales: ['en'], events: {} }, experiences: [], milestones: [], stageModels: [] },
    warnings: [],
  })
})

test('what was checked once passes again unchanged', () => {
  const once = checkContent(sound())
  expect('content' in once && checkContent(once.content)).toEqual(once)
})

const [start, tip, nps, round, dot, news, hi, help, say] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

test.each<[string, (draft: Draft) => unknown, string]>([
  // shape
  ['a misspelt field', (d) => (d.experiences[start].titel = title), 'experiences[0] "start" › titel: there is no field "titel" here (got {"en":"Get started","de":"Erste Schritte"}); write "title" if that is what was meant, else remove it'],
  ['a missing field', (d) => delete d.experiences[tip].body, 'experiences[1] "tip" › body: "body" is missing (got nothing); add "body".'],
  ['an unknown surface', (d) => (d.experiences[tip].kind = 'tooltipp'), 'experiences[1] "tip" › kind: this word is not known here (got "tooltipp"); write "tooltip"'],
  ['an unknown kind of rule deep inside', (d) => (d.experiences[nps].audience.of[0] = { kind: 'milestones' }), 'experiences[2] "nps" › audience.of[0].kind: this word is not known here (got "milestones"); write "milestone"'],
  ['an unknown comparator', (d) => (d.experiences[nps].audience.of[1].op = 'equal'), 'experiences[2] "nps" › audience.of[1].op: this word is not known here (got "equal"); write "equals"'],
  ['an id with a blank', (d) => (d.milestones[0].id = 'first board'), 'milestones[0] "first board" › id: an id is 1 to 64 letters, digits, dashes or underscores (got "first board")'],
  ['a number where a text is', (d) => (d.experiences[tip].name = 7), 'experiences[1] "tip" › name: expected a text (got 7); change it to that.'],
  ['a checklist without tasks', (d) => (d.experiences[start].tasks = []), 'experiences[0] "start" › tasks: too few (got []); write at least 1.'],
  ['a target that finds nothing', (d) => (d.experiences[tip].target = { testid: 'export' }), 'target: expected a CSS selector, { role, name }, { text } or { testId }'],
  ['a share of more than all', (d) => (d.experiences[tip].holdout = 95), 'holdout: too large (got 95); write 90 or less.'],
  ['half a count', (d) => (d.milestones[0].when = { ...boardCreated, atLeast: 1.5 }), 'when.atLeast: not a whole number (got 1.5)'],
  // names
  ['a language that is none', (d) => d.host.locales.push('english!'), 'host.locales[2]: not a BCP 47 language tag (got "english!")'],
  ['a language in an unusual spelling', (d) => (d.host.locales[1] = 'DE'), 'host.locales[1]: not the usual spelling of this language tag (got "DE"); write "de".'],
  ['two experiences under one id', (d) => (d.experiences[tip].id = 'start'), 'experiences[1] "start" › id: experiences[0] has this id already (got "start")'],
  ['two tasks under one id', (d) => (d.experiences[start].tasks[1].id = 'board'), 'experiences[0] "start" › tasks[1].id: tasks[0] has this id already'],
  ['two questions under one id', (d) => (d.experiences[nps].questions[1].id = 'pick'), 'experiences[2] "nps" › questions[2].id: questions[1] has this id already'],
  ['two choices under one id', (d) => (d.experiences[nps].questions[2].choices[1].id = 'a'), 'questions[2].choices[1].id: choices[0] has this id already'],
  ['two stages under one id', (d) => (d.stageModels[0].stages[1].id = 'new'), 'stageModels[0] "own" › stages[1].id: stages[0] has this id already'],
  ['a question called end', (d) => (d.experiences[nps].questions[1].id = 'end'), 'questions[1].id: a jump to "end" ends the survey'],
  ['a choice called other beside the free one', (d) => Object.assign(d.experiences[nps].questions[2], { other: true, choices: [{ id: 'other', label: title }, { id: 'b', label: title }] }), '"other" is the free text choice'],
  ['an event in the name of the kit', (d) => (d.host.events['Milepost Shown'] = {}), 'host.events["Milepost Shown"]: names that begin with "Milepost " belong to the kit'],
  // events, properties, traits
  ['a misspelt event', (d) => (d.experiences[start].tasks[1].doneWhen.event = 'Card Aded'), 'experiences[0] "start" › tasks[1].doneWhen.event: the host declares no such event (got "Card Aded"); write "Card Added" if that is what was meant, else declare it in host.events.'],
  ['an event that is nothing like the others', (d) => (d.milestones[0].when = { kind: 'event', event: 'Invoice Paid' }), 'milestones[0] "board" › when.event: the host declares no such event (got "Invoice Paid"); declare it in host.events.'],
  ['an event that is called like a part of JavaScript', (d) => (d.milestones[0].when = { kind: 'event', event: 'constructor' }), 'no such event (got "constructor")'],
  ['a trigger on an unknown event', (d) => (d.experiences[nps].trigger.event = 'Board Make'), 'experiences[2] "nps" › trigger.event: the host declares no such event'],
  ['an unknown event that calls a trigger off', (d) => (d.experiences[nps].trigger = { on: 'exit', unless: [{ on: 'event', event: 'Board Make' }] }), 'experiences[2] "nps" › trigger.unless[0].event: the host declares no such event (got "Board Make")'],
  ['a misspelt property of one', (d) => (d.experiences[nps].trigger.unless = [{ on: 'event', event: 'Board Created', where: { templat: 'a' } }]), 'trigger.unless[0].where.templat: the event "Board Created" declares no such property'],
  ['a depth beyond the page', (d) => (d.experiences[nps].trigger = { on: 'scroll', percent: 101 }), 'trigger.percent: too large (got 101); write 100 or less.'],
  ['a stay of no time', (d) => (d.experiences[nps].trigger = { on: 'dwell', visibleMs: 0 }), 'trigger.visibleMs: too small (got 0); write 1 or more.'],
  ['a way to trigger that there is not', (d) => (d.experiences[nps].trigger = { on: 'hover' }), 'trigger.on: this word is not known here (got "hover")'],
  ['a misspelt property', (d) => (d.experiences[nps].trigger.where = { templat: 'sprint' }), 'experiences[2] "nps" › trigger.where.templat: the event "Board Created" declares no such property (got "templat"); write "template"'],
  ['a text for a number', (d) => (d.milestones[0].when = { ...boardCreated, where: { cards: 'three' } }), 'when.where.cards: not a number (got "three")'],
  ['a comparator that the type does not have', (d) => (d.milestones[0].when = { ...boardCreated, where: { template: { op: 'atLeast', value: 3 } } }), '"atLeast" does not go with a string'],
  ['a comparator without a value', (d) => (d.milestones[0].when = { ...boardCreated, where: { cards: { op: 'atLeast' } } }), '"atLeast" has nothing to compare with'],
  ['a list for one value', (d) => (d.milestones[0].when = { ...boardCreated, where: { cards: { op: 'equals', value: [1] } } }), '"equals" takes one value'],
  ['one value for a list', (d) => (d.milestones[0].when = { ...boardCreated, where: { cards: { op: 'in', value: 1 } } }), '"in" takes a list'],
  ['a value where none is compared', (d) => (d.experiences[nps].audience.of[1] = { kind: 'trait', trait: 'role', op: 'exists', value: 1 }), '"exists" compares with nothing'],
  ['a date that is none', (d) => (d.milestones[0].when = { ...boardCreated, where: { at: { op: 'before', value: 'soon' } } }), 'not a date (got "soon")'],
  ['an unknown trait', (d) => (d.experiences[nps].audience.of[1].trait = 'rolle'), 'audience.of[1].trait: the host declares no such person trait (got "rolle"); write "role"'],
  ["an account's trait asked of the person", (d) => (d.experiences[nps].audience.of[1].trait = 'plan'), 'no such person trait (got "plan"); ask it of the account, or declare it in host.personTraits.'],
  ['days since something that is no date', (d) => (d.experiences[tip].audience = { kind: 'elapsed', since: { trait: 'role' }, atLeast: 1 }), 'a string has no time to count from'],
  // references
  ['an unknown milestone', (d) => (d.experiences[nps].audience.of[0].milestone = 'activate'), 'audience.of[0].milestone: there is no milestone with this id (got "activate"); write "activated"'],
  ['an unknown goal', (d) => (d.experiences[tip].goal = 'xyz'), 'experiences[1] "tip" › goal: there is no milestone with this id (got "xyz"); define it, or take one of "board", "activated".'],
  ['progress of an unknown experience', (d) => (d.experiences[tip].audience = { kind: 'progress', experience: 'strat', is: 'done' }), 'no experience with this id (got "strat"); write "start"'],
  ['a task that starts an unknown experience', (d) => (d.experiences[start].tasks[0].action = { do: 'start', experience: 'tour', label: title }), 'tasks[0].action.experience: there is no experience'],
  ['a task after an unknown one', (d) => (d.experiences[start].tasks[1].after = ['bord']), 'tasks[1].after[0]: there is no task with this id (got "bord"); write "board"'],
  ['an unknown stage model', (d) => (d.experiences[tip].audience = { kind: 'stage', model: 'saas-9', in: ['new'] }), 'audience.model: there is no stage model'],
  ['an unknown stage', (d) => (d.experiences[tip].audience = { kind: 'stage', model: 'own', in: ['new', 'fan'] }), 'audience.in[1]: there is no stage with this id (got "fan"); write "fans"'],
  ['a score of something that is no survey', (d) => (d.experiences[tip].audience = { kind: 'score', type: 'nps', survey: 'tip' }), 'audience.survey: there is no survey with this id (got "tip")'],
  ['an unknown stage in the priority', (d) => (d.stageModels[0].priority = ['new', 'fans', 'old']), 'priority[2]: there is no stage'],
  ['an unknown stage in a category', (d) => (d.stageModels[0].categories = [{ id: 'c', name: title, stages: ['nwe'] }]), 'categories[0].stages[0]: there is no stage with this id (got "nwe"); write "new"'],
  ['a priority that forgets a stage', (d) => (d.stageModels[0].priority = ['new']), '"fans" could never be entered'],
  ['a button that starts an unknown experience', (d) => (d.experiences[news].buttons[0].experience = 'rond'), 'experiences[5] "news" › buttons[0].experience: there is no experience with this id (got "rond"); write "round"'],
  ['a resource that starts an unknown experience', (d) => (d.experiences[help].items[0].experience = 'x'), 'items[0].experience: there is no experience'],
  ['feedback that opens something that is no survey', (d) => (d.experiences[say].survey = 'tip'), 'experiences[8] "say" › survey: there is no survey with this id (got "tip")'],
  // tours and announcements
  ['a jump to an unknown step', (d) => (d.experiences[round].steps[0].next[0].to = 'card'), 'experiences[3] "round" › steps[0].next[0].to: there is no step with this id in the tour (got "card"); write "cards"'],
  ['a tour that goes round', (d) => (d.experiences[round].steps[2].next = [{ when: boardCreated, to: 'hello' }]), 'from there the tour comes back to "cards"'],
  ['two steps under one id', (d) => (d.experiences[round].steps[1].id = 'hello'), 'steps[1].id: steps[0] has this id already'],
  ['a step called end', (d) => (d.experiences[round].steps[1].id = 'end'), 'steps[1].id: a jump to "end" ends the tour (got "end"); give the step another id.'],
  ['a step that waits for a misspelt event', (d) => (d.experiences[round].steps[1].advance.event = 'Board Made'), 'steps[1].advance.event: the host declares no such event'],
  ['a step that waits for a click on nothing', (d) => delete d.experiences[round].steps[2].target, 'steps[2].advance: the step has no target, and waits for a click on it'],
  ['a step at an address that can never fit', (d) => (d.experiences[round].steps[1].when.value = 'boards'), 'steps[1].when.value: a path begins with "/"'],
  ['two buttons under one id', (d) => (d.experiences[hi].buttons[1].id = 'go'), 'buttons[1].id: buttons[0] has this id already'],
  ['three buttons', (d) => d.experiences[hi].buttons.push({ id: 'x', do: 'close', label: title }), 'buttons: too many'],
  ['a banner without a text', (d) => delete d.experiences[news].body, '"body" is missing'],
  // texts
  ['a rich text that is missing in one language', (d) => (d.experiences[dot].body = { en: rich.en }), 'experiences[4] "dot" › body: no text in "de"'],
  ['a rich text without a word', (d) => (d.experiences[dot].body = { ...rich, de: [{ kind: 'paragraph', of: [{ kind: 'bold', of: [' '] }] }] }), 'body.de: the text in "de" is empty'],
  ['one rich text for two languages', (d) => (d.experiences[dot].body = rich.en), 'body: one text for 2 languages'],
  ['HTML in a rich text', (d) => (d.experiences[dot].body = { ...rich, de: [{ kind: 'html', of: ['<b>x</b>'] }] }), 'body.de[0].kind: this word is not known here (got "html")'],
  ['a missing translation of a resource', (d) => (d.experiences[help].items[1].label = { en: 'Help' }), 'items[1].label: no text in "de"'],
  ['a missing translation of a picture', (d) => (d.experiences[round].steps[0].media.alt = { en: 'Hello' }), 'steps[0].media.alt: no text in "de"'],
  ['a missing translation', (d) => (d.experiences[tip].body = { en: 'Export' }), 'experiences[1] "tip" › body: no text in "de" (got {"en":"Export"}); add the translation under "de".'],
  ['a missing translation of a choice', (d) => (d.experiences[nps].questions[2].choices[0].label = { en: 'A' }), 'questions[2].choices[0].label: no text in "de"'],
  ["a missing translation of a button", (d) => (d.experiences[start].tasks[0].action.label = { de: 'Los' }), 'tasks[0].action.label: no text in "en"'],
  ['one text for two languages', (d) => (d.experiences[tip].body = 'Export'), 'body: one text for 2 languages'],
  ['an empty text', (d) => (d.experiences[tip].body = { en: 'Export', de: ' ' }), 'body.de: the text in "de" is empty'],
  ['a text in a language of nobody', (d) => (d.experiences[tip].body = { ...title, dee: 'x' }), 'body.dee: the host has no language "dee" (got "x"); write "de"'],
  // surveys
  ['a jump to an unknown question', (d) => (d.experiences[nps].questions[0].next[1].to = 'pik'), 'experiences[2] "nps" › questions[0].next[1].to: there is no question with this id in the survey (got "pik"); write "pick"'],
  ['a jump back that goes round', (d) => (d.experiences[nps].questions[2].next = [{ answer: 'a', to: 'why' }]), 'questions[2].next[0].to: from there the survey comes back to "pick" (got "why")'],
  ['a jump to the question itself', (d) => (d.experiences[nps].questions[1].next = [{ to: 'why' }]), 'from there the survey comes back to "why"'],
  ['a jump on a number of a text', (d) => (d.experiences[nps].questions[1].next = [{ atLeast: 3, to: 'end' }]), 'questions[1].next[0].atLeast: the answer to a text question is no number (got 3)'],
  ['a jump on a number off the scale', (d) => (d.experiences[nps].questions[0].next[0] = { atMost: 11, to: 'end' }), 'questions[0].next[0].atMost: not on the scale of nps (got 11); write a number from 0 to 10.'],
  ['a jump on an answer off a scale of stars', (d) => d.experiences[nps].questions.push({ id: 'stars', type: 'rating5', title, next: [{ answer: 0, to: 'end' }] }), 'questions[3].next[0].answer: not on the scale of rating5 (got 0); write a whole number from 1 to 5.'],
  ['a jump on the answer to a message', (d) => d.experiences[nps].questions.push({ id: 'word', type: 'message', title, next: [{ answer: 'yes', to: 'end' }] }), 'a message has no single answer'],
  ['a jump on a refusal of a consent', (d) => d.experiences[nps].questions.push({ id: 'may', type: 'consent', title, label: title, next: [{ answer: 'no', to: 'end' }] }), 'the only answer to a consent is "given" (got "no")'],
  ['a jump on a hidden field that is not declared', (d) => Object.assign(d.experiences[nps], { hidden: ['order'] }).questions[0].next.unshift({ field: { name: 'ordr', in: ['a'] }, to: 'end' }), 'questions[0].next[0].field.name: the survey has no such hidden field (got "ordr"); write "order"'],
  ['a circle through a hidden field', (d) => Object.assign(d.experiences[nps], { hidden: ['order'] }).questions.at(-1).next = [{ field: { name: 'order', in: ['a'] }, to: 'score' }], 'from there the survey comes back to "pick" (got "score")'],
  ['a text that is longer than what is taken', (d) => Object.assign(d.experiences[nps].questions[1], { minLength: 50, maxLength: 20 }), 'questions[1].minLength: no text is so long: at most 20 characters are taken (got 50)'],
  ['more choices than there are', (d) => Object.assign(d.experiences[nps].questions[2], { type: 'choices', atLeast: 3 }), 'questions[2].atLeast: there are but 2 choices (got 3); write 2 or less.'],
  ['fewest choices above the most', (d) => Object.assign(d.experiences[nps].questions[2], { type: 'choices', atLeast: 2, atMost: 1 }), '"atLeast" is above "atMost"'],
  ['two rows of a matrix under one id', (d) => d.experiences[nps].questions.push({ id: 'grid', type: 'matrix', title, rows: [{ id: 'a', label: title }, { id: 'a', label: title }], columns: [{ id: 'a', label: title }, { id: 'b', label: title }] }), 'questions[3].rows[1].id: rows[0] has this id already'],
  ['a look that a scale of effort does not have', (d) => d.experiences[nps].questions.push({ id: 'ces', type: 'ces1', title, look: 'stars' }), 'there is no field "look" here'],
  ['a text that recalls an unknown trait', (d) => (d.experiences[tip].body = { en: 'Hello {{rol}}', de: 'Hallo {{role}}' }), 'experiences[1] "tip" › body.en: the host declares no such person trait (got "rol"); write "role"'],
  ['a text that recalls a trait of the account as a person\'s', (d) => (d.experiences[tip].body = { en: '{{plan}}', de: '{{account.plan}}' }), 'no such person trait (got "plan")'],
  ['a text that recalls a later answer', (d) => (d.experiences[nps].questions[0].title = { en: '{{answer.why}}', de: 'Warum?' }), 'no earlier question has this id (got "answer.why")'],
  ['an answer that is recalled outside of its survey', (d) => (d.experiences[tip].body = { en: '{{answer.why}}', de: '-' }), '"answer." is for texts of a survey'],
  ['a hidden field that is recalled and not declared', (d) => (d.experiences[nps].questions[1].title = { en: '{{field.order}}', de: '-' }), 'the survey has no such hidden field (got "field.order"); name it in "hidden".'],
  ['a link of a message to a script', (d) => d.experiences[nps].questions.push({ id: 'word', type: 'message', title, link: { label: title, href: 'javascript:alert(1)' } }), 'a link may not open "javascript:"'],
  ['a band of a text', (d) => (d.experiences[nps].questions[1].next = [{ band: 'low', to: 'end' }]), 'a text question has no bands'],
  ['an answer off the scale', (d) => (d.experiences[nps].questions[0].next[0] = { answer: 11, to: 'why' }), 'next[0].answer: not on the scale of nps (got 11); write a whole number from 0 to 10.'],
  ['an answer that is no choice', (d) => (d.experiences[nps].questions[2].next = [{ answer: 'c', to: 'end' }]), 'next[0].answer: the question has no such choice'],
  ['a survey for those who answered it well', (d) => ((d.stageModels[0].stages[1].when.survey = 'nps'), (d.experiences[nps].audience = { kind: 'stage', model: 'own', in: ['fans'] })), 'experiences[2] "nps" › audience: the rule of stage "fans" asks for answers of this survey'],
  // circles
  ['tasks that wait for each other', (d) => (d.experiences[start].tasks[0].after = ['cards']), 'experiences[0] "start" › tasks[0].after: these tasks wait for each other (got "board → cards → board")'],
  ['a task that waits for itself', (d) => (d.experiences[start].tasks[0].after = ['board']), '(got "board → board")'],
  ['milestones that ask each other', (d) => (d.milestones[0].when = { kind: 'not', of: { kind: 'milestone', milestone: 'activated' } }), 'these rules ask each other (got "milestone board → milestone activated → milestone board")'],
  ['a stage whose rule asks for its own model', (d) => (d.stageModels[0].stages[0].when = { kind: 'stage', model: 'own', in: ['fans'] }), '(got "model own → model own")'],
  ['a circle through a stage model', (d) => ((d.stageModels[0].stages[0].when = { kind: 'milestone', milestone: 'board' }), (d.milestones[0].when = { kind: 'stage', model: 'own', in: ['new'] })), 'milestone board → model own → milestone board'],
  ['two milestones marked as activation', (d) => (d.milestones[0].activation = true), 'milestones[1] "activated" › activation: "board" is the activation milestone already'],
  ['two milestones marked as leaving', (d) => ((d.milestones[0].leaving = true), d.milestones.push({ ...d.milestones[0], id: 'left', unit: 'account' })), '"board" is the leaving milestone already'],
  ['a milestone that is activation and leaving', (d) => (d.milestones[1].leaving = true), 'nobody leaves by activating'],
  ['leaving by another unit than activation', (d) => Object.assign(d.milestones[0], { leaving: true, unit: 'person' }), 'activation ("activated") is of unit account'],
  // bounds, patterns, addresses
  ['bounds the wrong way round', (d) => (d.experiences[tip].audience = { ...boardCreated, atLeast: 3, atMost: 1 }), '"atLeast" is above "atMost"'],
  ['a score off its scale', (d) => (d.stageModels[0].stages[1].when.to = 11), 'stages[1].when.to: nps goes from 0 to 10 (got 11)'],
  ['an alert of a survey that is not there', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'nps', survey: 'npx' }]), 'alerts[0] "low" › survey: there is no survey with this id (got "npx"); write one of nps'],
  ['an alert that asks what is not at hand', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'nps', when: boardCreated }]), 'alerts[0] "low" › when: an alert is raised where there is no page and where events are not counted for it (got "event"); ask about traits'],
  ['an alert of a stage that is not there', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'nps', when: { kind: 'stage', model: 'own', in: ['none'] } }]), '"none"'],
  ['an alert of a question without its survey', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'nps', question: 'why' }]), 'question: it does not say of which survey (got "why"); add "survey".'],
  ['an alert of a question that is not asked', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'nps', survey: 'nps', question: 'who' }]), 'question: the survey has no such question (got "who"); write one of'],
  ['an alert of a question of another type', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'ces2', survey: 'nps', question: 'why' }]), 'type: the question is of another type (got "ces2"); write "text".'],
  ['an alert of bands of a choice', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'choice', bands: ['low'] }]), 'bands: answers to a choice have no bands (got "low"); write "answers"'],
  ['an alert of a thumb that points sideways', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'thumbs', answers: ['2'] }]), 'answers[0]: nobody can answer so (got "2"); write one of 0, 1.'],
  ['an alert of one score', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'nps', answers: ['3'] }]), 'answers: answers to nps are not told apart so (got "3"); write "bands"'],
  ['an alert of a message', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'message' }]), 'type: a message is not answered'],
  ['an alert about a trait nobody sends', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'nps', when: { kind: 'trait', of: 'account', trait: 'mrr', op: 'atLeast', value: 1 } }]), '"mrr"'],
  ['two alerts under one id', (d) => ((d as any).alerts = [{ id: 'low', name: 'Low', type: 'nps' }, { id: 'low', name: 'Lower', type: 'ces2' }]), 'alerts[0] has this id already'],
  ['a quota of nothing', (d) => (d.experiences[nps].limits = { quota: { answers: 0, per: 'month' } }), 'limits.quota.answers: too small'],
  ['an end before the beginning', (d) => (d.experiences[tip].schedule = { from: '2026-05-01', to: '2026-04-01' }), 'schedule: it would end before it begins'],
  ['a broken pattern', (d) => (d.experiences[tip].audience = { kind: 'url', op: 'regex', value: '/board/(' }), 'audience.value: not a regular expression'],
  ['a pattern that could take for ever', (d) => (d.experiences[tip].audience = { kind: 'url', op: 'regex', value: '(a+)+$' }), 'audience.value: a repeated group that repeats or chooses inside'],
  ['a pattern that is never tried for its length', (d) => (d.experiences[tip].audience = { kind: 'url', op: 'regex', value: 'x'.repeat(201) }), 'audience.value: a pattern of 201 characters'],
  ['a broken pattern over a trait', (d) => (d.experiences[nps].audience.of[1] = { kind: 'trait', trait: 'role', op: 'matches', value: '[' }), 'audience.of[1].value: not a regular expression'],
  ['a selector that is left open', (d) => (d.experiences[tip].target = ['#save', 'a[href="/x)"']), 'target[1]: a bracket or a quotation mark is not closed'],
  ['a selector with nothing in the shadow root', (d) => (d.experiences[tip].target = 'my-card >>>'), 'target: nothing stands on one side of ">>>"'],
  ['an element asked for by nothing', (d) => (d.experiences[tip].audience = { kind: 'element', target: ' ' }), 'audience.target: the selector is empty'],
  ['a path without its slash', (d) => (d.experiences[tip].audience.value = 'board/*'), 'a path begins with "/" or "*" (got "board/*"); write "/board/*".'],
  ['a query inside a path', (d) => (d.experiences[tip].audience.value = '/board?tab=*'), 'a path has no "?" (got "/board?tab=*"); ask that part apart, with part: "query".'],
  ['a full address for a path', (d) => (d.experiences[tip].audience.value = 'https://tally.example/board/*'), 'ask it with part: "href"'],
  ['a link that would run in the host', (d) => (d.experiences[start].tasks[0].action.href = 'javascript:alert(1)'), 'a link may not open "javascript:"'],
  ['a link in a rich text that would run in the host', (d) => (d.experiences[dot].body = { ...rich, de: [{ kind: 'paragraph', of: [{ kind: 'italic', of: [{ kind: 'link', text: 'x', href: 'javascript:x' }] }] }] }), 'body.de[0].of[0].of[0].href: a link may not open "javascript:"'],
  ['a step that opens a script', (d) => (d.experiences[round].steps[1].href = 'javascript:x'), 'steps[1].href: a link may not open'],
  ['a picture from nowhere', (d) => (d.experiences[round].steps[0].media.src = 'data:image/png;base64,x'), 'steps[0].media.src: media may not come from "data:"'],
  ['a link that hides its scheme', (d) => (d.experiences[nps].endings = [{ title, link: { label: title, href: ' java\nscript:alert(1)' } }]), 'endings[0].link.href: a link may not open "javascript:"'],
  // theme
  ['colours too near to each other', (d) => (d.theme = { surface: '#ffffff', text: '#777777' }), 'theme.text: "text" on "surface" has a contrast of 4.47:1, below 4.5:1 (got "#777777 on #ffffff")'],
  ['dark colours too near to each other', (d) => (d.theme = { dark: { accent: 'hsl(220 80% 45%)', accentText: 'rgb(0, 0, 0)' } }), 'theme.dark.accentText: "accentText" on "accent" has a contrast of'],
  ['quiet text that is too quiet', (d) => (d.theme = { surface: '#ffffff', text: '#646464' }), 'theme.text: quiet text, 70 % of "text" on "surface", has a contrast of'],
  ['links that cannot be read', (d) => (d.theme = { accent: '#2dd4bf', accentText: '#06281f' }), 'theme.accent: a link, "accent" on "surface", has a contrast of 1.8'],
  ['a surface on which the red of the kit is lost', (d) => (d.theme = { surface: '#ffb3b3', text: '#1a0000', accent: '#3a0ca3', accentText: '#fff' }), 'theme.surface: the red of a missing answer on "surface" has a contrast of'],
  ['a dark surface for light text', (d) => (d.theme = { dark: { surface: '#777777', text: '#ffffff' } }), 'theme.dark.text: "text" on "surface" has a contrast of 4.47:1 in the dark'],
  ['a colour without its partner', (d) => (d.theme = { accent: '#000' }), 'theme.accentText: "accent" is set and "accentText", which stands on it or under it, is not (got nothing); set "accentText" as well.'],
  ['a colour that only the page knows', (d) => (d.theme = { accent: 'var(--brand)', accentText: '#fff' }), 'theme.accent: its contrast cannot be told (got "var(--brand)")'],
])('%s is refused', (_name, change, expected) => {
  const problems = problemsOf(change)
  expect(problems.filter((problem) => problem.includes(expected))).toHaveLength(1)
})

test.each(['#a\\[b', 'a[title="It\'s (not"]', ':is(a, [b]) >>> .c', 'iframe#e >>> my-card >>> [x=")"]', { text: 'a[' }])('%j is a target', (target) => {
  expect(warningsOf((d) => (d.experiences[tip].target = target))).toEqual([])
})

test.each<[string, (draft: Draft) => unknown, string]>([
  ['a brand that is lost in the dark', (d) => (d.theme = { accent: '#1f4fd8', accentText: '#ffffff' }), 'theme.dark.accent: a link, "accent" on "surface", has a contrast of 2.'],
  ['two stars in an address', (d) => (d.experiences[tip].audience.value = '/board/**'), 'write "/board/*"'],
  ['a survey for a stage that scores of its type open', (d) => (d.experiences[nps].audience = { kind: 'stage', model: 'own', in: ['fans'] }), 'asks for answers of this survey'],
  ['a question that every jump passes by', (d) => (d.experiences[nps].questions[0].next = [{ to: 'pick' }]), 'questions[1]: nobody comes to this question (got "why"); jump to it from an earlier question, or take it out.'],
  ['a stage without a name in one language', (d) => (d.stageModels[0].stages[0].name = { en: 'New', sv: 'Ny' }), 'stageModels[0] "own" › stages[0].name: no text in "de"'],
])('%s is a warning', (_name, change, expected) => {
  const warnings = warningsOf(change)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(expected)
})

test('a survey may ask in every way, recall what was said before, and go its ways by it', () => {
  const choices = [{ id: 'a', label: title }, { id: 'b', label: title }]
  const survey = {
    hidden: ['order'],
    questions: [
      { id: 'hello', type: 'message', title: { en: 'Hello {{role}} of {{account.plan}}', de: 'Hallo' }, button: title, link: { label: title, href: '/terms' } },
      { id: 'score', type: 'csat3', title: { en: 'Order {{field.order}}', de: '-' }, next: [{ field: { name: 'order', in: ['a', 3, null] }, to: 'thumb' }] },
      { id: 'stars', type: 'rating5', look: 'stars', title, next: [{ atMost: 2, to: 'why' }, { atLeast: 3, atMost: 4, to: 'grid' }] },
      { id: 'thumb', type: 'thumbs', title },
      { id: 'why', type: 'text', size: 'line', format: 'email', minLength: 3, title: { en: 'You said {{answer.stars}}', de: '-' } },
      { id: 'pick', type: 'choices', atLeast: 1, atMost: 2, shuffle: true, other: true, title, choices },
      { id: 'grid', type: 'matrix', title, rows: choices, columns: choices },
      { id: 'may', type: 'consent', title, label: title, link: { label: title, href: 'https://tally.example/privacy' }, next: [{ answer: 'given', to: 'end' }] },
    ],
    endings: [{ band: 'high', title: { en: 'You chose {{answer.pick}}', de: '-' } }, { when: boardCreated, title }, { title }],
  }
  expect(problemsOf((d) => Object.assign(d.experiences[nps], survey))).toEqual([])
})

test('a jump backwards that does not come round is allowed', () => {
  expect(
    problemsOf((d) => {
      d.experiences[nps].questions = [
        { id: 'score', type: 'nps', title, next: [{ to: 'pick' }] },
        { id: 'why', type: 'text', title, next: [{ to: 'end' }] },
        { id: 'pick', type: 'text', title, next: [{ to: 'why' }] },
      ]
    }),
  ).toEqual([])
})

test.each(['/boards', 'boards?tab=1#top', '#top', '', '//tally.example', 'https://tally.example/a:b', 'mailto:team@tally.example', '/time/10:30'])('a link to %j is allowed', (href) => {
  expect(problemsOf((d) => (d.experiences[start].tasks[0].action.href = href))).toEqual([])
})

test.each(['data:text/html,x', 'JavaScript:alert(1)', '\u0001javascript:alert(1)', 'vbscript:x', 'blob:x', 'file:///etc/passwd'])('a link to %j is refused', (href) => {
  expect(problemsOf((d) => (d.experiences[start].tasks[0].action.href = href))).toHaveLength(1)
})

test("the kit's own events need no declaration", () => {
  expect(problemsOf((d) => (d.experiences[nps].trigger = { on: 'event', event: 'Milepost Completed', where: { experience: 'start' } }))).toEqual([])
})

test('all problems are told at once, not one for each push', () => {
  const problems = problemsOf((d) => {
    d.experiences[tip].goal = 'nothing'
    d.theme.accentText = '#3060e0'
    d.experiences[nps].questions[0].next[1].to = 'nowhere'
  })
  expect(problems).toHaveLength(3)
})

function nested(levels: number): unknown {
  let rule: unknown = boardCreated
  for (let level = 0; level < levels; level++) rule = { kind: 'not', of: rule }
  return rule
}

test.each([[undefined], [null], ['content'], [[]], [7n], [{ experiences: 7n }], [{ host: null, experiences: {} }]])('%s is refused without a throw', (input) => {
  expect(checkContent(input)).toHaveProperty('problems')
})

test('a rule nested without end is refused without a throw', () => {
  expect(problemsOf((d) => (d.milestones[0].when = nested(50_000)))).toEqual([expect.stringContaining('nested deeper than 100 levels')])
})
