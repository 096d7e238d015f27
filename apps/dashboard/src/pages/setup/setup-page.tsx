import { Answered } from '../../answer/answered.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Page } from '../../shell/page.tsx'
import { Code } from './code.tsx'
import { Progress, type ProgressProps } from './progress.tsx'
import { identifyCalls, pushCommand, scriptTag } from './snippets.ts'
import './setup.css'

export function SetupPage() {
  const asked = useAnswer(ask.project())
  return (
    <Page title="How do I connect my product?">
      <Answered asked={asked}>{(project) => <Steps project={project} retry={asked.retry} />}</Answered>
    </Page>
  )
}

function Steps({ project, retry }: ProgressProps) {
  const { place } = useDashboard()
  const origin = location.origin
  return (
    <div class="panels setup">
      <Progress project={project} retry={retry} />
      <Panel title="1. Add the script tag" note="Anywhere in the page. It loads without blocking and shows nothing until there is something to show.">
        <Code label="the script tag" text={scriptTag(origin, project.writeKey)} />
        <p class="soft">
          The write key is public: it can add events and answers, and read nothing.
          {project.origins.length > 0 ? ` Accepted from ${project.origins.join(', ')}.` : ' Until you name your product’s origin on the page of access, it is accepted from http://localhost alone, on any port.'}
        </p>
        <p class="soft">
          Under a strict content security policy, add {origin} to <code>script-src</code> and <code>connect-src</code>.
        </p>
      </Panel>
      <Panel title="2. Say who is there and what they do" note="The calls are Segment's. Made before the script has loaded, they are kept and sent in order.">
        <Code label="the calls" text={identifyCalls} />
      </Panel>
      <Panel title="3. Push your content" note="Checklists, tooltips, surveys, milestones and stage models are one typed file in your repository. The secret key (sk_...) was printed when the project was made.">
        <Code label="the command" text={pushCommand(origin)} />
        <p class="soft">
          This is for a clone of Milepost. In a repository of your own that has <code>@milepost/collector</code> installed, write <code>npx milepost</code> for <code>npx -y pnpm@10 milepost</code>.
        </p>
        <p class="soft">
          {project.release
            ? `Release ${project.release.number} is published.`
            : 'Nothing is published yet. A new definition is computed over all events received so far.'}{' '}
          <a class="text-link" href={place.href('/experiences')}>
            See what is published
          </a>
        </p>
      </Panel>
    </div>
  )
}
