// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/ImageSet.h"

#include <QObject>

#include <array>
#include <vector>

namespace lesiondesk
{

enum class PageId {
    Cases = 0,
    Review = 1,
    Datasets = 2,
    Training = 3,
    Errors = 4,
    Tables = 5,
    Compare = 6
};
inline constexpr int kPageCount = 7;
/// Names of objects and files, by PageId.
inline const std::array<QString, kPageCount> kPageNames{
    QStringLiteral("cases"),    QStringLiteral("review"), QStringLiteral("datasets"),
    QStringLiteral("training"), QStringLiteral("errors"), QStringLiteral("tables"),
    QStringLiteral("compare")};

/// How a page sends the user somewhere else: it asks here, the window listens. Pages never call
/// each other.
class Navigator final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void showPage(PageId page) { Q_EMIT pageRequested(page); }
    /// Opens Cases on exactly these images.
    void showInCases(const ImageSet &images) { Q_EMIT casesRequested(images); }
    /// Opens Review with the offer to make a round over these images.
    void sendToReview(const ImageSet &images) { Q_EMIT reviewRequested(images); }
    void showErrors(RunId run) { Q_EMIT errorsRequested(run); }
    /// Opens Training with this frozen set chosen.
    void trainOn(FrozenSetId set) { Q_EMIT trainingRequested(set); }
    /// Opens Compare on these runs; the first two are A and B.
    void compareRuns(const std::vector<RunId> &runs) { Q_EMIT comparisonRequested(runs); }
    /// Asks how and where to, and writes a report on these runs.
    void reportOn(const std::vector<RunId> &runs) { Q_EMIT reportRequested(runs); }

Q_SIGNALS:
    void pageRequested(lesiondesk::PageId page);
    void casesRequested(const lesiondesk::ImageSet &images);
    void reviewRequested(const lesiondesk::ImageSet &images);
    void errorsRequested(lesiondesk::RunId run);
    void trainingRequested(lesiondesk::FrozenSetId set);
    void comparisonRequested(const std::vector<lesiondesk::RunId> &runs);
    void reportRequested(const std::vector<lesiondesk::RunId> &runs);
};

} // namespace lesiondesk
