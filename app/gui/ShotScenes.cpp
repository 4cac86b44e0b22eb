// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/ShotScenes.h"

#include "core/store/DatasetStore.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RoundStore.h"
#include "core/store/RunStore.h"
#include "ui/evaluation/ErrorsPage.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/review/ReviewPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectSession.h"
#include "ui/widgets/ImageGrid.h"

#include <QCoreApplication>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr size_t kRoundImages = 40;
constexpr size_t kAlreadyRead = 7;

void chooseAnImage(const Page &page)
{
    auto *grid = page.findChild<ImageGrid *>();
    if (grid && grid->images().size() > 3)
        grid->setCurrentImage(grid->images()[2]);
}

/// The newest test part, or simply the first images.
std::vector<ImageId> imagesToRead(Project &project)
{
    std::vector<ImageId> ids;
    FrozenSetStore sets(project.database());
    if (const auto all = sets.all(); all && !all->empty()) {
        if (const auto set = sets.get(all->front().id)) {
            for (const FrozenSet::Item &item : set->items) {
                if (item.partition == Partition::Test)
                    ids.push_back(item.image);
            }
        }
    }
    if (ids.empty()) {
        const auto rows = ImageStore(project.database(), project.paths()).catalogue();
        for (size_t k = 0; rows && k < std::min(rows->size(), kRoundImages); ++k)
            ids.push_back((*rows)[k].id);
    }
    return ids;
}

void openARound(ReviewPage &page, Project &project)
{
    const QString name = u"Test set, first reading"_s;
    RoundStore store(project.database());
    if (const auto rounds = store.all()) {
        for (const Round &round : *rounds) {
            if (round.name == name) {
                page.openRound(round.id, u"AL"_s);
                return;
            }
        }
    }
    const std::vector<ImageId> ids = imagesToRead(project);
    const auto datasets = DatasetStore(project.database()).all();
    if (ids.empty() || !datasets || datasets->empty())
        return;
    Round round;
    round.name = name;
    round.taxonomy = datasets->front().taxonomy;
    const auto id = store.create(round, ids, project.clock());
    const auto rows = ImageStore(project.database(), project.paths()).rows(ids);
    if (!id || !rows)
        return;
    for (size_t k = 0; k < std::min(rows->size(), kAlreadyRead); ++k) {
        Reading reading;
        reading.round = *id;
        reading.image = (*rows)[k].id;
        reading.reader = u"AL"_s;
        reading.diagnosis = (*rows)[k].recorded;
        reading.modality = (*rows)[k].modality;
        reading.agreed = true;
        reading.seconds = 4;
        reading.time = project.clock().now();
        (void)store.append(reading);
    }
    Q_EMIT project.changes().roundsChanged();
    page.openRound(*id, u"AL"_s);
}

/// Clicks the fullest cell off the diagonal.
void chooseAnError(const Page &page)
{
    auto *view = page.findChild<ConfusionMatrixView *>();
    if (!view || !view->isVisible())
        return;
    const ConfusionMatrix &matrix = view->matrix();
    ConfusionMatrixView::Position best{-1, -1};
    int most = 0;
    for (int truth = 0; truth < matrix.classes(); ++truth) {
        for (int predicted = 0; predicted < matrix.classes(); ++predicted) {
            const int count = matrix.at(truth, predicted);
            if (truth != predicted && count > most) {
                most = count;
                best = {truth, predicted};
            }
        }
    }
    if (most == 0)
        return;
    const QPointF point = view->partRect(best).center();
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, point, view->viewport()->mapToGlobal(point), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, {});
        QCoreApplication::sendEvent(view->viewport(), &event);
    }
}

} // namespace

void prepareScene(MainWindow &window, PageId id)
{
    Page *page = window.session()->page(id);
    Project &project = window.session()->project();
    switch (id) {
    case PageId::Cases:
        chooseAnImage(*page);
        break;
    case PageId::Review:
        if (auto *review = qobject_cast<ReviewPage *>(page))
            openARound(*review, project);
        break;
    case PageId::Errors:
        chooseAnError(*page);
        break;
    case PageId::Datasets:
    case PageId::Training:
    case PageId::Tables:
    case PageId::Compare:
        break;
    }
}

} // namespace lesiondesk
