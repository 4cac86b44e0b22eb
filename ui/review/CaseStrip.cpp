// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/CaseStrip.h"

#include "ui/widgets/ThumbnailProvider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kPictureSide = 56;
constexpr size_t kMost = 12;

} // namespace

CaseStrip::CaseStrip(ThumbnailProvider &thumbnails, QWidget *parent)
    : QWidget(parent), m_thumbnails(thumbnails), m_label(new QLabel(this)),
      m_layout(new QHBoxLayout(this))
{
    setObjectName(u"caseStrip"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_label);
    m_layout->addStretch();
    connect(&thumbnails, &ThumbnailProvider::thumbnailReady, this, &CaseStrip::updatePicture);
    hide();
}

void CaseStrip::setImages(const std::vector<ImageId> &images)
{
    for (QToolButton *button : m_buttons)
        delete button;
    m_buttons.clear();
    m_images = images;
    if (m_images.size() > kMost)
        m_images.resize(kMost);
    m_label->setText(
        tr("%n other image(s) of this case:", nullptr, static_cast<int>(images.size())));
    for (size_t i = 0; i < m_images.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"caseImage_%1"_s.arg(i + 1));
        button->setAccessibleName(tr("Other image %1 of this case").arg(i + 1));
        button->setToolTip(tr("Look at this image of the same case (B)"));
        button->setCheckable(true);
        button->setIconSize({kPictureSide, kPictureSide});
        button->setFocusPolicy(Qt::TabFocus);
        const ImageId id = m_images[i];
        connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT lookRequested(id); });
        m_layout->insertWidget(static_cast<int>(i) + 1, button);
        m_buttons.push_back(button);
        updatePicture(id);
    }
    setVisible(!m_images.empty());
}

void CaseStrip::setLooking(ImageId id)
{
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(m_images[i] == id);
}

void CaseStrip::updatePicture(ImageId id)
{
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_images[i] == id)
            m_buttons[i]->setIcon(QIcon(m_thumbnails.thumbnail(id)));
    }
}

} // namespace lesiondesk
