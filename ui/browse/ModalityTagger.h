// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ImageStore.h"
#include "ui/shell/Page.h"

#include <QObject>

#include <functional>
#include <memory>

namespace lesiondesk
{

/// Sets the modality of many images, tells the change bus and offers to undo it. Few images are
/// written at once, many in a job. Main thread.
class ModalityTagger final : public QObject
{
    Q_OBJECT

public:
    explicit ModalityTagger(PageContext &context, QObject *parent = nullptr);

    void tag(const std::vector<ImageId> &ids, Modality modality);

Q_SIGNALS:
    void failed(const QString &message);

private:
    using Changes = std::vector<ImageStore::ModalityChange>;
    /// Runs `write` here or in a job, then `then` here with what has changed.
    void run(size_t images, const std::function<Result<Changes>(ImageStore &)> &write,
             const std::function<void(const Changes &)> &then);
    void finish(const Changes &changes, const std::function<void(const Changes &)> &then);
    void revert(const Changes &changes);
    QString origin() const;

    PageContext &m_context;
};

} // namespace lesiondesk
