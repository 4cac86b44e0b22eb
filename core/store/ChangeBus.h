// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QObject>

#include <vector>

namespace lesiondesk
{

/// Says after a commit what has changed, so that pages refresh. Lives in the main thread; whoever
/// writes (main thread) or ends a job emits the signals there, after the transaction.
class ChangeBus final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void catalogueChanged(); ///< datasets, images came or went
    void picturesPrepared(); ///< hashes and sizes of pictures, and which cannot be used
    void imagesChanged(const std::vector<lesiondesk::ImageId> &images); ///< modality, labels, read
    void roundsChanged();
    void setsChanged();
    void runsChanged();                          ///< the list or a state
    void runNotesChanged(lesiondesk::RunId run); ///< notes on it or its images
    void selectionsChanged();                    ///< saved selections
    void runProgressed(lesiondesk::RunId run);   ///< a further metric point
};

} // namespace lesiondesk
