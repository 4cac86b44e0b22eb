// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/RunBar.h"

#include "ui/evaluation/FactWords.h"
#include "ui/evaluation/FilterButton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString figure(double fraction)
{
    return QLocale().toString(fraction, 'f', 2);
}

QString runText(const Run &run)
{
    QStringList parts{RunBar::tr("%1 · %2").arg(QString::number(run.id.value), run.name)};
    if (run.isMadeElsewhere())
        parts.append(RunBar::tr("made elsewhere"));
    if (run.ended.isValid())
        parts.append(QLocale().toString(run.ended.toLocalTime(), u"d MMM HH:mm"_s));
    if (run.macroF1)
        parts.append(RunBar::tr("macro-F1 %1").arg(figure(*run.macroF1)));
    if (run.state != RunState::Done)
        parts.append(runStateKey(run.state));
    return parts.join(u" · "_s);
}

QString sourceText(const AnswerSourceChoice &choice)
{
    switch (choice.source.kind) {
    case AnswerSource::Kind::Recorded:
        return RunBar::tr("recorded labels");
    case AnswerSource::Kind::Validated:
        return RunBar::tr("validated labels");
    case AnswerSource::Kind::Reader:
        return choice.name.isEmpty()
                   ? RunBar::tr("reader %1").arg(choice.source.reader)
                   : RunBar::tr("reader %1 · %2").arg(choice.source.reader, choice.name);
    case AnswerSource::Kind::Run:
        break;
    }
    return choice.name;
}

/// Chooses what was chosen, else `fallback`.
void choose(QComboBox *box, const std::vector<AnswerSource> &sources,
            const std::optional<AnswerSource> &before, int fallback)
{
    const auto found = before ? std::find(sources.begin(), sources.end(), *before) : sources.end();
    box->setCurrentIndex(found == sources.end() ? fallback
                                                : static_cast<int>(found - sources.begin()));
}

} // namespace

RunBar::RunBar(QWidget *parent)
    : QWidget(parent),
      m_rows(choice(u"rowChoice"_s,
                    tr("What counts as true, down the matrix: labels, a reader or a run"),
                    tr("True"))),
      m_columns(choice(u"runChoice"_s,
                       tr("What was predicted, across the matrix: a run, a reader or labels "
                          "(Ctrl+L)"),
                       tr("Predicted"))),
      m_filter(new FilterButton(this)), m_figures(new QLabel(this)),
      m_filterWords(new QLabel(this)), m_clear(new QToolButton(this)), m_notes(new QLabel(this))
{
    setObjectName(u"runBar"_s);
    m_rows->setMinimumContentsLength(14);
    m_columns->setMinimumContentsLength(24);
    m_figures->setObjectName(u"figures"_s);
    m_figures->setTextFormat(Qt::RichText);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setToolTip(
        tr("Accuracy with its 95 % interval (Wilson); macro-F1, the mean over the "
           "classes, with its 95 % interval (patients drawn again and again); "
           "weighted F1 counts every class by its images"));
    m_filterWords->setObjectName(u"filterWords"_s);
    m_filterWords->setTextFormat(Qt::PlainText);
    m_filterWords->setWordWrap(true);
    m_filterWords->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Show all images again"));
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_notes->setObjectName(u"notes"_s);
    m_notes->setWordWrap(true);
    m_notes->hide();
    showFilter(0, 0);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    const auto labelled = [&](const QString &text, QComboBox *box, int stretch) {
        auto *label = new QLabel(text, this);
        label->setBuddy(box);
        choices->addWidget(label);
        choices->addWidget(box, stretch);
    };
    labelled(tr("&True"), m_rows, 1);
    labelled(tr("P&redicted"), m_columns, 2);
    choices->addWidget(m_filter);
    auto *headline = new QHBoxLayout;
    headline->addWidget(m_figures);
    headline->addStretch();
    headline->addWidget(m_filterWords, 1);
    headline->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->addLayout(choices);
    column->addLayout(headline);
    column->addWidget(m_notes);

    connect(m_rows, &QComboBox::currentIndexChanged, this, &RunBar::sourcesChosen);
    connect(m_columns, &QComboBox::currentIndexChanged, this, &RunBar::sourcesChosen);
    connect(m_filter, &FilterButton::filterChosen, this, &RunBar::filterChosen);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_filter->setFilter({});
        Q_EMIT filterChosen();
    });
}

QComboBox *RunBar::choice(const QString &name, const QString &toolTip,
                          const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setToolTip(toolTip);
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

void RunBar::setSources(const std::vector<AnswerSourceChoice> &others, const std::vector<Run> &runs)
{
    const auto rowBefore = m_rowSources.empty() ? std::nullopt : std::optional(rows());
    const auto columnBefore = m_columnSources.empty() ? std::nullopt : std::optional(columns());
    const QSignalBlocker quietRows(m_rows);
    const QSignalBlocker quietColumns(m_columns);
    for (QComboBox *box : {m_rows, m_columns})
        box->clear();
    m_rowSources.clear();
    m_columnSources.clear();
    const auto add = [](QComboBox *box, std::vector<AnswerSource> &sources,
                        const AnswerSource &source, const QString &text) {
        sources.push_back(source);
        box->addItem(text);
        box->setItemData(box->count() - 1, text, Qt::ToolTipRole);
    };
    for (const Run &run : runs)
        add(m_columns, m_columnSources, AnswerSource::ofRun(run.id), runText(run));
    // Readers before labels: that is what a matrix without a run is looked at for.
    for (const bool reader : {true, false}) {
        for (const AnswerSourceChoice &one : others) {
            if ((one.source.kind == AnswerSource::Kind::Reader) == reader)
                add(m_columns, m_columnSources, one.source, sourceText(one));
        }
    }
    for (const AnswerSourceChoice &one : others)
        add(m_rows, m_rowSources, one.source, sourceText(one));
    for (const Run &run : runs)
        add(m_rows, m_rowSources, AnswerSource::ofRun(run.id), runText(run));
    choose(m_rows, m_rowSources, rowBefore, 0);
    choose(m_columns, m_columnSources, columnBefore, 0);
}

AnswerSource RunBar::rows() const
{
    const int index = m_rows->currentIndex();
    return index < 0 ? AnswerSource() : m_rowSources[static_cast<size_t>(index)];
}

AnswerSource RunBar::columns() const
{
    const int index = m_columns->currentIndex();
    return index < 0 ? AnswerSource() : m_columnSources[static_cast<size_t>(index)];
}

bool RunBar::setRun(RunId run)
{
    const auto found =
        std::find(m_columnSources.begin(), m_columnSources.end(), AnswerSource::ofRun(run));
    if (found == m_columnSources.end())
        return false;
    const QSignalBlocker quiet(m_columns);
    m_columns->setCurrentIndex(static_cast<int>(found - m_columnSources.begin()));
    return true;
}

const ItemFilter &RunBar::filter() const
{
    return m_filter->filter();
}

void RunBar::showFacts(const std::shared_ptr<const LoadedRun> &run)
{
    m_filter->setRun(run);
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

void RunBar::showFilter(int shown, int all)
{
    const bool filtered = !m_filter->filter().isEmpty();
    m_filterWords->setVisible(filtered);
    m_clear->setVisible(filtered);
    if (filtered)
        m_filterWords->setText(tr("only: %1 — %2 of %3")
                                   .arg(filterWords(m_filter->filter()), QLocale().toString(shown),
                                        QLocale().toString(all)));
}

void RunBar::showNotes(const QStringList &notes)
{
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace lesiondesk
