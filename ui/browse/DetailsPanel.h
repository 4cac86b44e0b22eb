// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Image.h"

#include <QScrollArea>

class QLabel;

namespace lesiondesk
{

class Catalogue;

/// What is known about one image, in words: why its picture cannot be used, labels, case, patient,
/// file, attributes, and where every label came from.
class DetailsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget *parent = nullptr);
    void show(const ImageDetails &details, const Catalogue &catalogue);
    void clear(const QString &text);

private:
    QLabel *m_label;
};

} // namespace lesiondesk
