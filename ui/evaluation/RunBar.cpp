// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/RunBar.h"

#include "ui/evaluation/ChoiceBar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr std::array<std::optional<Modality>, 4> kImageChoices{
    std::nullopt, Modality::Macroscopic, Modality::Anatomical, Modality::Dermoscopic};

QString figure(double fraction)
{
    return QLocale().toString(fraction, 'f', 2);
}

} // namespace

RunBar::RunBar(QWidget *parent) : QWidget(parent), m_runs(new QComboBox(this))
{
    setObjectName(u"runBar"_s);
    m_runs->setObjectName(u"runChoice"_s);
    m_runs->setToolTip(tr("The run whose errors are shown (Ctrl+L)"));
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runs->setMinimumContentsLength(24);
    m_labels = new ChoiceBar(
        tr("Labels"), {tr("recorded"), tr("validated")},
        {tr("Compare with the labels as the dataset recorded them"),
         tr("Compare with the labels that closed review rounds settled, else the recorded ones")},
        this);
    m_labels->setObjectName(u"labelChoice"_s);
    m_images = new ChoiceBar(
        tr("Images"), {tr("all"), tr("macroscopic"), tr("anatomical"), tr("dermoscopic")},
        {tr("Every image of the test part"), tr("Only close-ups of the lesion"),
         tr("Only images of a part of the body"), tr("Only dermoscopic images")},
        this);
    m_images->setObjectName(u"imageChoice"_s);
    m_figures = new QLabel(this);
    m_figures->setObjectName(u"figures"_s);
    m_figures->setTextFormat(Qt::RichText);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setToolTip(
        tr("Accuracy with its 95 % interval (Wilson); macro-F1, the mean over the "
           "classes, with its 95 % interval (patients drawn again and again); "
           "weighted F1 counts every class by its images"));
    m_notes = new QLabel(this);
    m_notes->setObjectName(u"notes"_s);
    m_notes->setWordWrap(true);
    m_notes->hide();

    auto *choices = new QHBoxLayout;
    choices->setSpacing(16);
    auto *runLabel = new QLabel(tr("&Run"), this);
    runLabel->setBuddy(m_runs);
    choices->addWidget(runLabel);
    choices->addWidget(m_runs, 1);
    choices->addWidget(m_labels);
    choices->addWidget(m_images);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->addLayout(choices);
    column->addWidget(m_figures);
    column->addWidget(m_notes);

    connect(m_runs, &QComboBox::currentIndexChanged, this, &RunBar::runChosen);
    connect(m_labels, &ChoiceBar::chosen, this, &RunBar::labelsChosen);
    connect(m_images, &ChoiceBar::chosen, this, &RunBar::modalityChosen);
}

void RunBar::setRuns(const std::vector<Run> &runs)
{
    const RunId before = run();
    const QSignalBlocker quiet(m_runs);
    m_runs->clear();
    for (const Run &one : runs) {
        QStringList parts{tr("%1 · %2").arg(QString::number(one.id.value), one.name)};
        if (one.isMadeElsewhere())
            parts.append(tr("made elsewhere"));
        if (one.ended.isValid())
            parts.append(QLocale().toString(one.ended.toLocalTime(), u"d MMM HH:mm"_s));
        if (one.macroF1)
            parts.append(tr("macro-F1 %1").arg(figure(*one.macroF1)));
        if (one.state != RunState::Done)
            parts.append(runStateKey(one.state));
        m_runs->addItem(parts.join(u" · "_s), one.id.value);
        m_runs->setItemData(m_runs->count() - 1, parts.join(u'\n'), Qt::ToolTipRole);
    }
    if (!setRun(before))
        m_runs->setCurrentIndex(runs.empty() ? -1 : 0);
}

RunId RunBar::run() const
{
    return RunId(m_runs->currentData().toLongLong());
}

bool RunBar::setRun(RunId run)
{
    const int index = m_runs->findData(run.value);
    if (index < 0)
        return false;
    const QSignalBlocker quiet(m_runs);
    m_runs->setCurrentIndex(index);
    return true;
}

LabelBasis RunBar::labels() const
{
    return m_labels->current() == 1 ? LabelBasis::Validated : LabelBasis::Recorded;
}

std::optional<Modality> RunBar::modality() const
{
    return kImageChoices[static_cast<size_t>(m_images->current())];
}

void RunBar::showFigures(const Metrics &metrics, const std::optional<Interval> &macroF1Interval)
{
    const auto rate = [](const std::optional<double> &value) {
        return value ? figure(*value) : u"–"_s;
    };
    const auto withInterval = [&](const QString &text, const std::optional<Interval> &interval) {
        return interval ? text + tr(" [%1–%2]").arg(figure(interval->low), figure(interval->high))
                        : text;
    };
    const QString accuracy =
        withInterval(rate(metrics.accuracy), wilson95(metrics.correct, metrics.n));
    m_figures->setText(tr("n <b>%1</b> &nbsp; accuracy <b>%2</b> &nbsp; macro-F1 <b>%3</b> &nbsp; "
                          "weighted F1 <b>%4</b>")
                           .arg(QLocale().toString(metrics.n), accuracy,
                                withInterval(rate(metrics.macroF1), macroF1Interval),
                                rate(metrics.weightedF1)));
}

void RunBar::showNotes(const QStringList &notes)
{
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace lesiondesk
