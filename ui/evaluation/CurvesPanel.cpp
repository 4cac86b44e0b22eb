// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/CurvesPanel.h"

#include "ui/evaluation/CurveWords.h"
#include "ui/evaluation/OperatingPointBox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr size_t kThinPoints = 300; ///< of a curve among many

} // namespace

CurvesPanel::~CurvesPanel()
{
    stop();
}

void CurvesPanel::setView(const std::shared_ptr<const EvalView> &view)
{
    stop();
    m_view = view;
    m_scores.reset();
    m_isStale = true;
    showMessage({}); // nothing of the view before stays
    fillTargets();
    refresh();
}

/// The same target as before where the classes have it, else all malignant, else the first.
void CurvesPanel::fillTargets()
{
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    m_targets.clear();
    if (!m_view || !m_view->run)
        return;
    const EvalResult &result = m_view->run->result;
    m_targets = findTargets(result);
    for (const FindTarget &one : m_targets)
        m_target->addItem(targetName(one, result));
    const auto same = std::find_if(m_targets.begin(), m_targets.end(),
                                   [this](const auto &one) { return one.key == m_targetKey; });
    if (same != m_targets.end())
        m_target->setCurrentIndex(static_cast<int>(same - m_targets.begin()));
}

void CurvesPanel::countTargets()
{
    std::vector<int> images(static_cast<size_t>(m_scores->classes));
    for (const int truth : m_scores->truth)
        ++images[static_cast<size_t>(truth)];
    for (size_t k = 0; k < m_targets.size(); ++k) {
        int count = 0;
        for (const int one : m_targets[k].classes)
            count += images[static_cast<size_t>(one)];
        m_target->setItemText(static_cast<int>(k),
                              tr("%1 (%Ln image(s))", nullptr, count)
                                  .arg(targetName(m_targets[k], m_view->run->result)));
    }
}

const FindTarget *CurvesPanel::target() const
{
    const int index = m_target->currentIndex();
    return index >= 0 ? &m_targets[static_cast<size_t>(index)] : nullptr;
}

bool CurvesPanel::isWorking() const
{
    return m_curveTask.isBusy() || m_othersTask.isBusy() || m_intervalsTask.isBusy();
}

void CurvesPanel::stop()
{
    if (m_cancelIntervals)
        m_cancelIntervals->store(true);
    m_curveTask.stop();
    m_othersTask.stop();
    m_intervalsTask.stop();
    m_tellFlips.stop();
    m_rest.stop();
}

void CurvesPanel::showEvent(QShowEvent *event)
{
    EvalPanel::showEvent(event);
    refresh();
}

/// What was under way is begun anew when the panel is seen again.
void CurvesPanel::hideEvent(QHideEvent *event)
{
    m_isStale = m_isStale || isWorking();
    stop();
    EvalPanel::hideEvent(event);
}

void CurvesPanel::showMessage(const QString &message)
{
    m_shown.reset();
    m_point.reset();
    m_plot->setCurve(nullptr);
    m_plot->setOthers({});
    m_figures->clear();
    readOut({});
    m_box->clear();
    m_message->setText(message);
    m_stack->setCurrentWidget(message.isEmpty() ? static_cast<QWidget *>(m_plot) : m_message);
}

void CurvesPanel::refresh()
{
    if (!isVisible() || !m_isStale)
        return;
    stop();
    m_isStale = false;
    const FindTarget *wanted = target();
    if (!m_view || !m_view->run || m_view->items.empty())
        return showMessage(whyNoImages());
    if (!m_view->run->result.hasProbabilities)
        return showMessage(whyNoProbabilities());
    if (!wanted)
        return showMessage(tr("A curve tells one class from others: there is only one."));
    showMessage({});
    m_curveTask.start(
        [view = m_view, scores = m_scores, classes = wanted->classes](Feedback &) {
            Work work{scores, nullptr, {}, {}};
            if (!work.scores)
                work.scores =
                    std::make_shared<const Scores>(scoresOf(view->run->result, view->items));
            work.curve = std::make_shared<const BinaryCurve>(binaryCurve(*work.scores, classes));
            work.roc = areaUnderRoc(*work.curve);
            work.averagePrecision = averagePrecision(*work.curve);
            return work;
        },
        [this](const Work &work) { onWork(work); });
}

void CurvesPanel::onWork(const Work &work)
{
    if (m_scores != work.scores) {
        m_scores = work.scores;
        countTargets();
    }
    if (m_scores->size() == 0)
        return showMessage(whyNoImages());
    if (const QString why = whyNoCurve(*target(), *work.curve); !why.isEmpty())
        return showMessage(why);
    m_shown = work.curve;
    m_roc = work.roc;
    m_averagePrecision = work.averagePrecision;
    m_intervals = {};
    m_plot->setCurve(m_shown);
    usePoint();
    showFigures();
    refreshOthers();
    refreshIntervals();
}

void CurvesPanel::refreshOthers()
{
    m_othersTask.stop();
    m_plot->setOthers({});
    if (!m_all->isChecked() || !m_shown)
        return;
    using Lines = std::vector<CurvePlot::Line>;
    m_othersTask.start(
        [scores = m_scores, targets = m_targets,
         chosen = m_target->currentIndex()](Feedback &feedback) {
            Lines lines;
            for (size_t k = 0; k < targets.size() && !feedback.isCancelled(); ++k) {
                if (targets[k].isGroup() || static_cast<int>(k) == chosen)
                    continue;
                BinaryCurve curve = binaryCurve(*scores, targets[k].classes);
                if (curve.positives > 0 && curve.negatives > 0)
                    lines.push_back(
                        {static_cast<int>(k), targets[k].key, thinned(curve, kThinPoints)});
            }
            return lines;
        },
        [this](Lines lines) { m_plot->setOthers(std::move(lines)); });
}

void CurvesPanel::refreshIntervals()
{
    m_cancelIntervals = std::make_shared<std::atomic<bool>>(false);
    m_intervalsTask.start(
        [scores = m_scores, classes = target()->classes, cancel = m_cancelIntervals](Feedback &) {
            // One thread: beside the window, perhaps beside a training run.
            return curveIntervals(*scores, classes, {.threads = 1, .cancelled = cancel.get()});
        },
        [this](const CurveIntervals &intervals) {
            m_intervals = intervals;
            showFigures();
        });
}

void CurvesPanel::showFigures()
{
    if (!m_shown)
        return;
    const int n = m_shown->positives + m_shown->negatives;
    const double share = static_cast<double>(m_shown->positives) / n;
    m_figures->setText(
        tr("AUC %1 (by chance %2) · average precision %3 (by chance %4) · %5 of %6 images are "
           "truly %7")
            .arg(figureWithInterval(m_roc, m_intervals.roc), locale().toString(0.5),
                 figureWithInterval(m_averagePrecision, m_intervals.averagePrecision),
                 locale().toString(share, 'f', 3), locale().toString(m_shown->positives),
                 locale().toString(n), targetWord(*target())));
    m_plot->setAccessibleDescription(m_figures->text());
}

void CurvesPanel::usePoint()
{
    m_point = operatingPoint(*m_shown, m_box->wished());
    m_plot->setPointInUse(m_point ? std::optional(m_point->point) : std::nullopt);
    if (m_point)
        m_box->setPoint(*target(), *m_shown, *m_point);
}

void CurvesPanel::onWished()
{
    if (!m_shown)
        return;
    const double before = m_point ? m_point->threshold : 0;
    if (!m_rest.isActive() && !m_box->isDragging())
        m_resting = before;
    m_rest.start();
    usePoint();
    if (!m_tellFlips.isActive())
        m_tellFlips.start();
}

void CurvesPanel::tellFlips()
{
    if (!m_shown || !m_point)
        return;
    const auto [low, high] = std::minmax(m_resting, m_point->threshold);
    tell(flipsBetween(*m_scores, target()->classes, low, high),
         tr("called %1 at %2, not at %3")
             .arg(targetWord(*target()), thresholdText(low, high), thresholdText(high, low)));
}

void CurvesPanel::tellPoint(int point)
{
    if (!m_shown)
        return;
    const double threshold = m_shown->points[static_cast<size_t>(point)].threshold;
    ThresholdErrors errors = errorsAt(*m_scores, target()->classes, threshold);
    errors.falseAlarms.insert(errors.falseAlarms.end(), errors.missed.begin(), errors.missed.end());
    tell(errors.falseAlarms, tr("%1 at threshold %2: false alarms, then missed")
                                 .arg(targetWord(*target()), thresholdText(threshold)));
}

void CurvesPanel::tellOutcome(int outcome)
{
    if (!m_shown || !m_point)
        return;
    const double threshold = m_point->threshold;
    const auto &classes = target()->classes;
    const QString at =
        tr("%1 at threshold %2").arg(targetWord(*target()), thresholdText(threshold));
    if (outcome == OperatingPointBox::Found)
        tell(foundAt(*m_scores, classes, threshold), tr("%1: found").arg(at));
    else if (outcome == OperatingPointBox::Missed)
        tell(errorsAt(*m_scores, classes, threshold).missed, tr("%1: missed").arg(at));
    else
        tell(errorsAt(*m_scores, classes, threshold).falseAlarms, tr("%1: false alarms").arg(at));
}

void CurvesPanel::tell(const std::vector<int> &positions, const QString &caption)
{
    ImageSet images;
    images.caption = caption;
    images.ids.reserve(positions.size());
    for (const int k : positions) {
        const int item = m_scores->item[static_cast<size_t>(k)];
        images.ids.push_back(m_view->run->result.items[static_cast<size_t>(item)].image);
    }
    Q_EMIT imagesChosen(images);
}

} // namespace lesiondesk
