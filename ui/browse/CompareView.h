// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;

namespace lesiondesk
{

class ImageLoader;

/// The images of a case side by side, each in a viewer of its own with its caption above.
class CompareView final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(ImageLoader &loader, QWidget *parent = nullptr);

    /// At most six of them; `caption` names each.
    void setImages(const std::vector<ImageId> &ids, const std::function<QString(ImageId)> &caption);
    /// The edges of the masks of those that are shown.
    void setOutlinesShown(bool shown);
    int count() const;

private:
    ImageLoader &m_loader;
    QGridLayout *m_layout;
};

} // namespace lesiondesk
