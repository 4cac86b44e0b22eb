// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/CompareView.h"

#include "ui/widgets/ImageViewer.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr size_t kMost = 6;

} // namespace

CompareView::CompareView(ImageLoader &loader, QWidget *parent)
    : QWidget(parent), m_loader(loader), m_layout(new QGridLayout(this))
{
    setObjectName(u"compareView"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

void CompareView::setImages(const std::vector<ImageId> &ids,
                            const std::function<QString(ImageId)> &caption)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const size_t shown = std::min(ids.size(), kMost);
    const int columns = shown <= 3 ? std::max(1, static_cast<int>(shown)) : 3;
    for (size_t k = 0; k < shown; ++k) {
        auto *cell = new QWidget(this);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        auto *label = new QLabel(caption(ids[k]), cell);
        label->setTextFormat(Qt::PlainText);
        auto *viewer = new ImageViewer(m_loader, cell);
        viewer->setKeysEnabled(true);
        viewer->setImage(ids[k]);
        column->addWidget(label);
        column->addWidget(viewer, 1);
        m_layout->addWidget(cell, static_cast<int>(k) / columns, static_cast<int>(k) % columns);
    }
}

void CompareView::setOutlinesShown(bool shown)
{
    for (ImageViewer *viewer : findChildren<ImageViewer *>())
        viewer->setOutlineShown(shown);
}

int CompareView::count() const
{
    return m_layout->count();
}

} // namespace lesiondesk
