// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/PlanForm.h"

#include "core/domain/PlanFile.h"
#include "ui/learning/PlanHeader.h"
#include "ui/learning/PlanText.h"
#include "ui/learning/StageEditor.h"
#include "ui/learning/StageList.h"
#include "ui/learning/TemplateDialog.h"
#include "ui/shell/Prompts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString stagePrefix(int stage)
{
    return u"stages[%1]."_s.arg(stage);
}

} // namespace

PlanForm::PlanForm(Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_header(new PlanHeader(prompts, this)),
      m_stages(new StageList(this)), m_stageTitle(new QLabel(this)),
      m_editor(new StageEditor(this)), m_outlook(new QLabel(this)),
      m_train(new QPushButton(tr("Train"), this))
{
    setObjectName(u"planForm"_s);
    m_stageTitle->setObjectName(u"stageTitle"_s);
    m_stageTitle->setTextFormat(Qt::PlainText);
    QFont bold = m_stageTitle->font();
    bold.setBold(true);
    m_stageTitle->setFont(bold);
    m_outlook->setObjectName(u"planOutlook"_s);
    m_outlook->setWordWrap(true);
    m_outlook->setTextFormat(Qt::PlainText);
    m_train->setObjectName(u"trainButton"_s);
    m_train->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_train->setToolTip(tr("Puts the run into the queue (Ctrl+Enter)"));
    m_train->setEnabled(false);
    makeLayout();

    connect(m_header, &PlanHeader::changed, this, &PlanForm::onChanged);
    connect(m_stages, &StageList::currentChanged, this, &PlanForm::onStageChosen);
    connect(m_stages, &StageList::changed, this, &PlanForm::onChanged);
    connect(m_editor, &StageEditor::changed, this, [this] {
        m_stages->replaceCurrent(m_editor->stage());
        onChanged();
    });
    connect(m_train, &QPushButton::clicked, this, &PlanForm::trainRequested);
    onStageChosen();
    onChanged();
}

QWidget *PlanForm::makeFileButtons()
{
    auto *box = new QWidget(this);
    auto *fromTemplate = new QPushButton(tr("Template"), box);
    fromTemplate->setObjectName(u"planTemplate"_s);
    fromTemplate->setToolTip(tr("The stages of one of the study's strategies"));
    auto *menu = new QMenu(fromTemplate);
    for (const QString &strategy : planStrategies()) {
        QAction *action = menu->addAction(u"&%1   %2"_s.arg(strategy, strategyText(strategy)));
        action->setObjectName(u"template_"_s + strategy);
        connect(action, &QAction::triggered, this, [this, strategy] { startTemplate(strategy); });
    }
    fromTemplate->setMenu(menu);
    auto *open = new QPushButton(tr("Load…"), box);
    open->setObjectName(u"loadPlan"_s);
    open->setShortcut(QKeySequence(u"Ctrl+L"_s));
    open->setToolTip(tr("A plan from a file into the form (Ctrl+L)"));
    auto *write = new QPushButton(tr("Save…"), box);
    write->setObjectName(u"savePlan"_s);
    write->setShortcut(QKeySequence(u"Ctrl+S"_s));
    write->setToolTip(tr("Writes the plan to a file that the command line reads too (Ctrl+S)"));
    connect(open, &QPushButton::clicked, this, &PlanForm::load);
    connect(write, &QPushButton::clicked, this, &PlanForm::save);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {fromTemplate, open, write})
        layout->addWidget(button);
    layout->addStretch();
    return box;
}

void PlanForm::makeLayout()
{
    auto *fields = new QWidget(this);
    auto *inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, 0, 8, 0);
    inner->addWidget(m_header);
    inner->addSpacing(8);
    inner->addWidget(m_stages);
    inner->addSpacing(8);
    inner->addWidget(m_stageTitle);
    inner->addWidget(m_editor);
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"planScroll"_s);
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(fields->minimumSizeHint().width() + 16);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(makeFileButtons());
    layout->addWidget(scroll, 1);
    layout->addWidget(m_outlook);
    layout->addWidget(m_train);
}

QString PlanForm::setName(FrozenSetId id) const
{
    const auto found = std::find_if(m_sets.begin(), m_sets.end(),
                                    [id](const FrozenSetSummary &set) { return set.id == id; });
    return found == m_sets.end() ? QString() : found->name;
}

void PlanForm::setSets(const std::vector<FrozenSetSummary> &sets)
{
    m_sets = sets;
    m_editor->setSets(sets);
    // Nothing was chosen yet: the newest set is what is meant most often.
    if (!sets.empty() && m_stages->stages().size() == 1 && !m_stages->currentStage().set.isValid())
        chooseTarget(sets.front().id);
    onChanged();
}

void PlanForm::chooseTarget(FrozenSetId id)
{
    std::vector<TrainStage> stages = m_stages->stages();
    stages.back().set = id;
    m_stages->setStages(stages);
}

TrainPlan PlanForm::plan() const
{
    TrainPlan plan;
    plan.stages = m_stages->stages();
    return m_header->over(plan);
}

void PlanForm::setPlan(const TrainPlan &plan)
{
    m_header->setPlan(plan);
    m_stages->setStages(plan.stages);
}

void PlanForm::rememberWeights() const
{
    m_header->rememberWeights();
}

void PlanForm::startTemplate(const QString &strategy)
{
    const TrainPlan now = plan();
    PlanIngredients start;
    start.architecture = now.architecture;
    start.target = now.targetSet();
    start.weights = now.weights;
    start.inputSize = now.inputSize;
    start.epochsPerBlock = now.stages.back().epochsPerBlock;
    start.seed = now.seed;
    auto *dialog = new TemplateDialog(strategy, start, m_sets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, strategy] { applyTemplate(strategy, dialog->ingredients()); });
    if (dialog->hasQuestions())
        dialog->open();
    else
        dialog->accept();
}

void PlanForm::applyTemplate(const QString &strategy, PlanIngredients ingredients)
{
    // The form can ask for the weights later, the template cannot.
    const bool hasWeights = !ingredients.weights.isEmpty();
    if (!hasWeights)
        ingredients.weights = u"?"_s;
    auto made = planFromTemplate(strategy, ingredients);
    if (!made) {
        m_prompts.showError(this, tr("The template does not fit"), made.error().message);
        return;
    }
    const bool wantsWeights = !made->weights.isEmpty();
    if (!hasWeights)
        made->weights.clear();
    made->device = plan().device;
    setPlan(*made);
    if (wantsWeights)
        m_header->startFromFile();
}

void PlanForm::load()
{
    const QString file = m_prompts.openFile(this, tr("Load a plan"), tr("Plans (*.json)"));
    if (file.isEmpty())
        return;
    const auto parsed = readPlanFile(file);
    if (!parsed) {
        m_prompts.showError(this, tr("The plan cannot be read"), parsed.error().message);
        return;
    }
    if (!parsed->problems.empty()) {
        QStringList lines;
        for (const PlanProblem &problem : parsed->problems)
            lines.append(u"%1: %2"_s.arg(problem.path, problem.message));
        m_prompts.showError(this, tr("The plan cannot be used"), lines.join(u'\n'));
        return;
    }
    setPlan(parsed->plan);
}

void PlanForm::save()
{
    QString file =
        m_prompts.saveFile(this, tr("Save the plan"), tr("plan.json"), tr("Plans (*.json)"));
    if (file.isEmpty())
        return;
    if (!file.contains(u'.'))
        file += u".json"_s;
    if (const auto written = writePlanFile(file, plan()); !written)
        m_prompts.showError(this, tr("The plan cannot be written"), written.error().message);
}

void PlanForm::onStageChosen()
{
    m_editor->setStage(m_stages->currentStage());
    showReview();
}

void PlanForm::onChanged()
{
    m_editor->setBlockCount(blockCount(plan().architecture));
    m_train->setEnabled(false);
    showReview();
    Q_EMIT changed();
}

void PlanForm::setReview(const PlanReview &review, const std::vector<Device> &devices)
{
    m_header->setDevices(devices);
    m_review = review;
    m_outlook->setText(planOutlookText(review));
    std::vector<PlanProblem> notes = notesUnder(review.problems, {});
    const auto warnings = notesUnder(review.warnings, {});
    notes.insert(notes.end(), warnings.begin(), warnings.end());
    m_header->showNotes(std::move(notes));
    showReview();
    m_train->setEnabled(review.isOk() && m_header->isComplete());
}

/// Of a plan that has just been changed, what was found about a stage stays until the next review,
/// so that nothing flickers; unless another set stands there now.
void PlanForm::showReview()
{
    QStringList texts;
    for (int k = 0; k < static_cast<int>(m_stages->stages().size()); ++k) {
        const FrozenSetId set = m_stages->stages()[static_cast<size_t>(k)].set;
        const bool isKnown = m_review && k < static_cast<int>(m_review->stages.size()) &&
                             m_review->stages[static_cast<size_t>(k)].set == set;
        const StageFacts *facts = isKnown ? &m_review->stages[static_cast<size_t>(k)] : nullptr;
        const auto problems =
            isKnown ? notesUnder(m_review->problems, stagePrefix(k)) : std::vector<PlanProblem>();
        const auto warnings =
            isKnown ? notesUnder(m_review->warnings, stagePrefix(k)) : std::vector<PlanProblem>();
        texts.append(stageRowText(k, setName(set), facts, static_cast<int>(problems.size()),
                                  static_cast<int>(warnings.size())));
        if (k != m_stages->current())
            continue;
        m_stageTitle->setText(tr("Stage %1 of %2").arg(k + 1).arg(m_stages->stages().size()));
        m_editor->setFacts(facts ? stageFactsText(*facts) : QString());
        std::vector<PlanProblem> notes = problems;
        notes.insert(notes.end(), warnings.begin(), warnings.end());
        if (m_sets.empty())
            notes = {{u"set"_s, tr("No set is frozen yet: make one on the Datasets page, under "
                                   "Splits.")}};
        m_editor->showNotes(notes);
    }
    m_stages->setTexts(texts);
}

} // namespace lesiondesk
