// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ThumbnailProvider.h"

#include "core/imaging/Decode.h"
#include "core/store/Database.h"
#include "core/store/ImageStore.h"
#include "ui/widgets/Pixels.h"

#include <QMutex>
#include <QMutexLocker>
#include <QPainter>
#include <QSet>
#include <QThread>
#include <QWaitCondition>

#include <deque>

namespace lesiondesk
{

namespace
{

constexpr int kLongestSide = 256;
constexpr qsizetype kCacheKibibytes = 256 * 1024;
/// More than any screen shows at once; older requests are dropped and asked for again when their
/// tile is painted again.
constexpr size_t kMaxWaiting = 2000;

QPixmap brokenTile()
{
    QPixmap tile(kLongestSide, kLongestSide);
    tile.fill(QColor(0x9a, 0x9a, 0x9a));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x50, 0x50, 0x50), 6, Qt::SolidLine, Qt::RoundCap));
    const QRect cross = tile.rect().adjusted(96, 96, -96, -96);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
    return tile;
}

} // namespace

/// The background thread. The main thread pushes requests; results go back as queued calls.
class ThumbnailProvider::Worker
{
public:
    Worker(ProjectPaths paths, ThumbnailProvider *owner)
        : m_paths(std::move(paths)), m_owner(owner), m_thread(QThread::create([this] { run(); }))
    {
        m_thread->setObjectName(QStringLiteral("thumbnails"));
        m_thread->setStackSize(8 << 20);
        m_thread->start(QThread::LowPriority);
    }

    ~Worker()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_stop = true;
            m_wake.wakeAll();
        }
        m_thread->wait();
    }

    void request(ImageId id)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_pending.contains(id.value))
            return;
        m_pending.insert(id.value);
        m_waiting.push_back(id);
        if (m_waiting.size() > kMaxWaiting) {
            m_pending.remove(m_waiting.front().value);
            m_waiting.pop_front();
        }
        m_wake.wakeOne();
    }

    void forget()
    {
        const QMutexLocker lock(&m_mutex);
        for (const ImageId id : m_waiting)
            m_pending.remove(id.value);
        m_waiting.clear();
    }

private:
    void run()
    {
        std::unique_ptr<Database> database;
        for (;;) {
            ImageId id;
            {
                const QMutexLocker lock(&m_mutex);
                while (m_waiting.empty() && !m_stop)
                    m_wake.wait(&m_mutex);
                if (m_stop)
                    return;
                id = m_waiting.back();
                m_waiting.pop_back();
            }
            const QImage picture = fetch(database, id);
            {
                const QMutexLocker lock(&m_mutex);
                m_pending.remove(id.value);
            }
            ThumbnailProvider *owner = m_owner;
            QMetaObject::invokeMethod(
                owner, [owner, id, picture] { owner->onFetched(id, picture); },
                Qt::QueuedConnection);
        }
    }

    QImage fetch(std::unique_ptr<Database> &database, ImageId id)
    {
        if (!database) {
            auto opened = Database::open(m_paths.databaseFile(), Database::Mode::ReadOnly);
            if (!opened)
                return {};
            database = *std::move(opened);
        }
        const auto files = ImageStore(*database, m_paths).files({id});
        if (!files || files->empty())
            return {};
        const auto decoded = decodeImageReduced(files->front().path, kLongestSide);
        return decoded ? toQImage(shrunk(*decoded, kLongestSide)) : QImage();
    }

    ProjectPaths m_paths;
    ThumbnailProvider *m_owner;
    std::unique_ptr<QThread> m_thread;
    QMutex m_mutex; ///< guards what follows
    QWaitCondition m_wake;
    std::deque<ImageId> m_waiting;
    QSet<qint64> m_pending;
    bool m_stop = false;
};

ThumbnailProvider::ThumbnailProvider(ProjectPaths paths, QObject *parent)
    : QObject(parent), m_cache(kCacheKibibytes),
      m_worker(std::make_unique<Worker>(std::move(paths), this))
{
}

ThumbnailProvider::~ThumbnailProvider() = default;

QPixmap ThumbnailProvider::thumbnail(ImageId id)
{
    if (!id.isValid())
        return {};
    if (const QPixmap *known = m_cache.object(id.value))
        return *known;
    m_worker->request(id);
    return {};
}

void ThumbnailProvider::forgetRequests()
{
    m_worker->forget();
}

void ThumbnailProvider::onFetched(ImageId id, const QImage &picture)
{
    const QPixmap pixmap = picture.isNull() ? brokenTile() : QPixmap::fromImage(picture);
    const qsizetype cost = 1 + qsizetype(pixmap.width()) * pixmap.height() * 4 / 1024;
    m_cache.insert(id.value, new QPixmap(pixmap), cost);
    Q_EMIT thumbnailReady(id);
}

} // namespace lesiondesk
