// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace lesiondesk
{

class ThumbnailProvider;

/// The other images of the case as small pictures without any word on them; one of them can be
/// looked at large. Hidden when there is no other image.
class CaseStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseStrip(ThumbnailProvider &thumbnails, QWidget *parent = nullptr);

    void setImages(const std::vector<ImageId> &images);
    const std::vector<ImageId> &images() const { return m_images; }
    /// Marks the one that is shown large; an invalid id marks none.
    void setLooking(ImageId id);

Q_SIGNALS:
    void lookRequested(lesiondesk::ImageId id);

private:
    void updatePicture(ImageId id);

    ThumbnailProvider &m_thumbnails;
    std::vector<ImageId> m_images;
    std::vector<QToolButton *> m_buttons;
    QLabel *m_label;
    QHBoxLayout *m_layout;
};

} // namespace lesiondesk
