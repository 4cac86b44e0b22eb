// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/ConfidencePanel.h"

#include "core/evaluation/FigureBootstrap.h"
#include "ui/evaluation/CurveWords.h"
#include "ui/evaluation/TemperatureBox.h"
#include "ui/plots/ConfidenceHistogram.h"
#include "ui/plots/ReliabilityPlot.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ConfidencePanel::ConfidencePanel(QString databaseFile, QWidget *parent)
    : EvalPanel(parent), m_databaseFile(std::move(databaseFile)), m_figures(new QLabel(this)),
      m_stack(new QStackedWidget(this)), m_message(new QLabel(this)),
      m_histogram(new ConfidenceHistogram(this)), m_reliability(new ReliabilityPlot(this)),
      m_readout(new QLabel(this)), m_temperature(new TemperatureBox(this))
{
    setObjectName(u"confidencePanel"_s);
    m_figures->setObjectName(u"confidenceFigures"_s);
    m_figures->setWordWrap(true);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setToolTip(
        tr("ECE, the expected calibration error: how far confidence and accuracy lie apart on "
           "average, over %1 bins, with its 95 % interval (patients drawn again and again)")
            .arg(kCalibrationBins));
    m_message->setObjectName(u"confidenceMessage"_s);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(24);
    m_readout->setObjectName(u"confidenceReadout"_s);
    m_readout->setWordWrap(true);
    m_readout->setMinimumHeight(2 * fontMetrics().lineSpacing()); // nothing jumps while it fills
    m_readout->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layOut();

    connect(m_histogram, &BinChart::partHovered, this,
            [this](int bin) { readOut(m_histogram->bins(), bin); });
    connect(m_reliability, &BinChart::partHovered, this, [this](int bin, int part) {
        readOut(part == ReliabilityPlot::Said ? m_reliability->bins() : m_reliability->tempered(),
                bin);
    });
    connect(m_histogram, &BinChart::partChosen, this, [this](int bin, int part) {
        tell(m_histogram->bins()[static_cast<size_t>(bin)], part, tr("confidence"));
    });
    connect(m_reliability, &BinChart::partChosen, this, [this](int bin, int part) {
        const bool said = part == ReliabilityPlot::Said;
        const auto &bins = said ? m_reliability->bins() : m_reliability->tempered();
        tell(bins[static_cast<size_t>(bin)], ConfidenceHistogram::All,
             said ? tr("confidence") : tr("confidence with the temperature"));
    });
    connect(m_temperature, &TemperatureBox::partChosen, this, &ConfidencePanel::refreshTemperature);
    showMessage(whyNoImages());
}

ConfidencePanel::~ConfidencePanel()
{
    stop();
}

void ConfidencePanel::layOut()
{
    auto *charts = new QWidget(this);
    auto *both = new QVBoxLayout(charts);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_histogram, 2);
    both->addWidget(m_reliability, 3);
    m_stack->addWidget(charts);
    m_stack->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_figures);
    column->addWidget(m_stack, 1);
    column->addWidget(m_readout);
    column->addWidget(m_temperature);
}

void ConfidencePanel::setView(const std::shared_ptr<const EvalView> &view)
{
    stop();
    m_view = view;
    m_isStale = true;
    showMessage({}); // nothing of the view before stays
    refresh();
}

bool ConfidencePanel::isWorking() const
{
    return m_binsTask.isBusy() || m_temperatureTask.isBusy() || m_intervalsTask.isBusy();
}

void ConfidencePanel::stop()
{
    if (m_cancelIntervals)
        m_cancelIntervals->store(true);
    m_binsTask.stop();
    m_temperatureTask.stop();
    m_intervalsTask.stop();
}

void ConfidencePanel::showEvent(QShowEvent *event)
{
    EvalPanel::showEvent(event);
    refresh();
}

/// What was under way is begun anew when the panel is seen again.
void ConfidencePanel::hideEvent(QHideEvent *event)
{
    m_isStale = m_isStale || isWorking();
    stop();
    EvalPanel::hideEvent(event);
}

void ConfidencePanel::showMessage(const QString &message)
{
    m_scores.reset();
    m_temperedScores.reset();
    m_error.reset();
    m_sureness.reset();
    m_fit.reset();
    m_intervals = {};
    m_histogram->setBins({});
    m_reliability->setBins({});
    m_figures->clear();
    readOut({}, -1);
    m_temperature->setEnabled(message.isEmpty());
    m_message->setText(message);
    m_stack->setCurrentIndex(message.isEmpty() ? 0 : 1);
}

void ConfidencePanel::refresh()
{
    if (!isVisible() || !m_isStale)
        return;
    stop();
    m_isStale = false;
    if (!m_view || !m_view->run || m_view->items.empty())
        return showMessage(whyNoImages());
    if (!m_view->run->result.hasProbabilities)
        return showMessage(whyNoProbabilities());
    showMessage({});
    m_binsTask.start(
        [view = m_view, file = m_databaseFile](Feedback &) {
            const EvalResult &result = view->run->result;
            Work work;
            work.scores = std::make_shared<const Scores>(scoresOf(result, view->items));
            work.bins = confidenceBins(*work.scores);
            const auto database = Database::open(file, Database::Mode::ReadOnly);
            if (database) {
                // Without these there is no temperature; the charts stand all the same.
                if (auto parts = validationParts(**database, result.columns.run))
                    work.parts = *std::move(parts);
            }
            return work;
        },
        [this](const Work &work) { onWork(work); });
}

void ConfidencePanel::onWork(const Work &work)
{
    if (work.scores->size() == 0)
        return showMessage(whyNoImages());
    m_scores = work.scores;
    m_error = expectedCalibrationError(work.bins);
    m_sureness = meanSureness(work.bins);
    m_histogram->setBins(work.bins);
    m_reliability->setBins(work.bins);
    m_temperature->setParts(work.parts);
    showFigures();
    refreshTemperature();
}

/// Always anew from the part that is chosen, whose temperature does not depend on the filter.
void ConfidencePanel::refreshTemperature()
{
    m_fit.reset();
    m_temperedScores.reset();
    m_reliability->setTempered({}, {});
    m_temperatureTask.stop();
    const auto part = m_temperature->chosen();
    if (!m_scores || !part) {
        m_temperature->showNothing();
        refreshIntervals();
        return;
    }
    m_temperature->showWorking();
    m_temperatureTask.start(
        [view = m_view, scores = m_scores, part = *part, file = m_databaseFile](Feedback &) {
            const EvalResult &result = view->run->result;
            Tempered tempered;
            const auto database = Database::open(file, Database::Mode::ReadOnly);
            if (!database) {
                tempered.error = database.error().message;
                return tempered;
            }
            const auto fit = fitTemperature(**database, result.columns.run, result, part);
            if (!fit) {
                tempered.error = fit.error().message;
                return tempered;
            }
            tempered.fit = *fit;
            tempered.scores =
                std::make_shared<const Scores>(atTemperature(*scores, fit->temperature));
            tempered.bins = confidenceBins(*tempered.scores);
            return tempered;
        },
        [this](const Tempered &tempered) { onTempered(tempered); });
}

void ConfidencePanel::onTempered(const Tempered &tempered)
{
    if (!tempered.scores) {
        m_temperature->showError(tempered.error);
    } else {
        m_fit = tempered.fit;
        m_temperedScores = tempered.scores;
        m_reliability->setTempered(
            tempered.bins,
            tr("at temperature %1").arg(locale().toString(m_fit->temperature, 'f', 2)));
        showFigures();
    }
    refreshIntervals();
}

void ConfidencePanel::refreshIntervals()
{
    if (m_cancelIntervals)
        m_cancelIntervals->store(true);
    m_intervals.after.reset();
    if (!m_scores)
        return;
    m_cancelIntervals = std::make_shared<std::atomic<bool>>(false);
    m_intervalsTask.start(
        [scores = m_scores, tempered = m_temperedScores, before = m_intervals.before,
         cancel = m_cancelIntervals](Feedback &) {
            // One thread: beside the window, perhaps beside a training run.
            const BootstrapOptions options{.threads = 1, .cancelled = cancel.get()};
            Intervals intervals{before, {}};
            if (!intervals.before)
                intervals.before = figureIntervals(*scores, options).of(Figure::Ece);
            if (tempered)
                intervals.after = figureIntervals(*tempered, options).of(Figure::Ece);
            return intervals;
        },
        [this](const Intervals &intervals) {
            m_intervals = intervals;
            showFigures();
        });
}

void ConfidencePanel::showFigures()
{
    if (!m_sureness)
        return;
    const double gap = m_sureness->confidence - m_sureness->accuracy;
    const QString verdict = gap > 0.02    ? tr("surer than right")
                            : gap < -0.02 ? tr("less sure than right")
                                          : tr("about as sure as right");
    m_figures->setText(tr("ECE %1 · n %2 · on average %3 sure and %4 right: %5")
                           .arg(figureWithInterval(m_error, m_intervals.before),
                                locale().toString(m_scores->size()),
                                percentText(m_sureness->confidence),
                                percentText(m_sureness->accuracy), verdict));
    m_reliability->setAccessibleDescription(m_figures->text());
    m_histogram->setAccessibleDescription(m_figures->text());
    if (m_fit)
        m_temperature->showFit(*m_fit, m_error, expectedCalibrationError(m_reliability->tempered()),
                               m_intervals.after);
}

void ConfidencePanel::readOut(const std::vector<ConfidenceBin> &bins, int bin)
{
    m_histogram->setToolTip(tr("A click or Enter shows the images; Left and Right walk over the "
                               "bars, Up and Down over correct, wrong and both"));
    m_reliability->setToolTip(tr("A click or Enter shows the images of a bin; Left and Right walk "
                                 "over the bins"));
    if (bin < 0) {
        m_readout->clear();
        return;
    }
    const ConfidenceBin &one = bins[static_cast<size_t>(bin)];
    m_readout->setText(
        tr("confidence %1–%2: %3, %4 correct, %5 wrong; on average %6 sure, right in "
           "%7")
            .arg(locale().toString(one.low, 'f', 2), locale().toString(one.high, 'f', 2),
                 tr("%Ln image(s)", nullptr, one.n), locale().toString(one.correct),
                 locale().toString(one.n - one.correct), percentText(one.confidence),
                 shareWithInterval(one.correct, one.n)));
    m_histogram->setToolTip(m_readout->text());
    m_reliability->setToolTip(m_readout->text());
}

void ConfidencePanel::tell(const ConfidenceBin &bin, int part, const QString &name)
{
    ImageSet images;
    const EvalResult &result = m_view->run->result;
    for (const int k : bin.positions) {
        const auto at = static_cast<size_t>(k);
        const bool correct = m_scores->truth[at] == m_scores->predicted[at];
        if (part == ConfidenceHistogram::All || correct == (part == ConfidenceHistogram::Correct))
            images.ids.push_back(result.items[static_cast<size_t>(m_scores->item[at])].image);
    }
    const QString range =
        tr("%1 %2–%3")
            .arg(name, locale().toString(bin.low, 'f', 2), locale().toString(bin.high, 'f', 2));
    images.caption = part == ConfidenceHistogram::Correct ? tr("%1, correct").arg(range)
                     : part == ConfidenceHistogram::Wrong ? tr("%1, wrong").arg(range)
                                                          : range;
    Q_EMIT imagesChosen(images);
}

} // namespace lesiondesk
